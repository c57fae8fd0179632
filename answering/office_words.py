"""The words that ask who holds an office, and those that only frame it, folded."""

from retrieval import fold
from retrieval.kinds import RANKS

RANK = (
    rf"(?:{fold(RANKS)}|bt|ct(?= ubnd| tinh| hdnd)|pct|ttg|ptt|tbt|ctn|p?gd(?= so| snv)|"
    r"tu lenh(?= nganh))"
)
HEAD = (
    r"(?:(?:(?:nguoi|vi|dong chi) )?(?:dung dau|lanh dao(?: cao nhat)?|phu trach|dieu hanh)|"
    r"(?:nguoi|vi|dong chi) (?:cam dau|cam trich|cam lai|cam cuong|chi huy|quan li|trong coi)|"
    r"sep(?: (?:lon|tong|bu|to))?|thu linh|running|runs|leading|leads|in charge of|"
    r"at the helm of|chu tri(?= the))(?: (?:cao nhat|nhat|nhut))?"
)
"""Who stands at the head of a body: "sếp lớn nhứt", "người cầm trịch"."""

DEPUTY = r"(?:(?:nguoi |vi )?(?:cap pho|pho tuong|lam pho|giup viec|pho)(?: cho| cua)+)"
BODY = (
    r"(?:bo|so|tinh|ubnd|uy ban|hdnd|hoi dong|ban(?! hanh| be| oi)|cuc|vu(?! viec)|van phong|"
    r"chinh phu|chinh quyen|dang uy|tinh uy|thanh uy|huyen uy|quan uy|dang bo|quoc hoi|dang|"
    r"nha nuoc|nuoc|nganh|thanh pho|huyen|quan|phuong|xa|bnv|snv|toa an|vien kiem sat)"
)
_PERSON = (
    r"(?:dong chi|d c|dc|ong|ba|bac|co|chu|anh|chi|thay|cu|nguoi|vi|nhan vat|can bo|"
    r"quan chuc|lanh dao|nhan su|guong mat|khuon mat|dai bieu|cai ten|ca nhan|chinh khach|sep|dua|"
    r"cha|tay|ten)"
)
MANY = r"(?:nhung|cac|may|tat ca|toan bo|toan the|moi|ca|hai|ba|bon|nam)"
WHO = (
    rf"(?:(?:{MANY} )*{_PERSON}(?: {_PERSON})? nao|(?:{MANY} )*ai"
    rf"(?: (?:va|voi|cung|hay|roi) (?:{MANY} )*ai)?|who s|whom?)"
)
NAME = (
    r"(?:(?:ho va ten|ho ten|qu[iy] danh|danh tinh|ten tuoi|ten ho|ten|names?)"
    r"(?: (?:day du|dung|du|chinh xac|cu the|that|khai sinh|goi|of|is))*"
    r"(?: la)?(?: (?:gi|chi|j|nao|ai|sao))?)"
)
LIST = (
    r"(?:danh sach|liet ke|diem (?:danh|mat|ten)|ke(?= (?:ten|het|ra|tat|du|day|lai|giup|gium|dum|"
    r"cho|cac|nhung|toan|ho|hoai)\b)|neu(?= (?:ten|ho|het|ra|ro|du)\b)|list|name|give)"
)
HOLDS = (
    r"(?:la|lam|as|serve[sd]? as|serving as|giu|giu gin|dam (?:nhiem|nhan|duong|trach)|"
    r"nam(?: giu| quyen)?|ngoi|kinh qua|"
    r"trai qua|tro thanh|lanh|phu trach|kiem(?: nhiem)?|mang|xung|"
    r"(?:thuoc|roi|ve|trao|giao|gan)(?: (?:ve|vao|tay|cho|voi))+|thuoc|giao|phan cong|cu|bau|"
    r"bo nhiem|chon|(?:ghi|xac dinh|gioi thieu|neu|nhac|goi|ke|noi|de cap|dan)"
    r"(?: (?:ro|nhan|den|toi|ra|ten|loi|la))*|do|gom|bao gom|co|duoc|bi|hold(?:s|ing)?|is|are|was|"
    r"were|has|have|been|being|had|chuc|dang|hien|da|tung|se|lan luot|con|van|moi|tro|truong)"
)
"""What holds an office or says that somebody does: "đảm nhiệm", "được giới thiệu là"."""

POST = (
    r"(?:(?:cai |chiec )?(?:chuc(?: vu| danh| trach)?|cuong vi|vi tri|ghe|trong trach|vai tro|"
    r"tu cach|ham|post|position|title|role))"
)
NOW = (
    r"(?:hien (?:nay|tai|gio|thoi)|bay gio|(?:luc|hom|thoi diem) nay|gio(?= ai| la|\Z)|"
    r"duong (?:nhiem|kim|chuc)|(?:qua )?(?:cac|tung|may|bao nhieu) (?:thoi(?: ki)?|giai doan|doi|"
    r"nhiem ki|nam)(?: roi)?|(?:tu )?truoc (?:den|toi|gio)(?: nay| gio)?|xua nay|lau nay|da tung|"
    r"(?:da )?(?:thay doi|doi|thay|trai)(?= qua| may| nhu)(?: qua| nhu the nao)*|"
    r"now|currently|current|right now|today|at present|ever|so far)"
)
SOURCES = (
    r"(?:(?:theo|trong|o|qua|tu|xet|dua (?:vao|tren|theo)|can cu(?: vao| theo)?|doi chieu|"
    r"going by|according to|in|based on|from|across) )?"
    r"(?:(?:tat ca|toan bo|het|may|cac|nhung|so|kho|these|those|the|all|my|five|5|nam) )*"
    r"(?:bai(?: viet| bao| dang)?(?! (?:ve|noi|phat bieu|cua|hoc|dien|tap|tho|hat)\b)|"
    r"bao cao(?! vien)|"
    r"tu lieu|tai lieu|van ban|ban tin|articles?|reports?|texts?|documents?)\b"
    r"(?: (?:nay|tren|do|hien co|da nap|thi))*"
)
_SELF = r"(?:toi|tui|em|minh|tao|con|chau|to|chung toi|chung em|tui em|ban toi|bon minh)"
FRAME = (
    rf"(?:kinh (?:de nghi|mong|nho|thua)|de nghi(?= cho| liet| cung| neu| ghi| xac| ke| giup)|"
    rf"vui long|lam on|nho(?= {_SELF} | ban | ai )|(?:hay )?(?:cho|noi|giup|gium|dum|chi|bao) "
    rf"{_SELF}(?: (?:biet|hoi|xin|xem|coi))*|xin (?:cho|phep|duoc)?(?: (?:hoi|biet))?|"
    rf"cho (?:hoi|biet|xin)|(?:khong|chang|chua)(?: ro)? (?:biet|ro|nho)|{_SELF} (?:muon|can|dang|"
    r"chua|khong|quen|lo|hoi|xin)(?: (?:biet|hoi|ro|can|tim|xin|quen|beng|mat|ten|nho|roi|hieu))*|"
    r"(?:cung cap|tra loi|xac nhan) (?:giup|gium|cho|lai)|quen (?:ten|beng|mat|tuot)"
    r"(?: (?:mat|roi|ten|beng))*|(?:hoi|cho) (?:chut|ti|xiu)|ba con(?: oi)?|moi nguoi oi|"
    r"quick one|sorry|please|pls|going by|(?:neu |nhu |ma )?(?:co |da )?(?:duoc )?(?:liet ke|"
    r"neu ten|nhac ten)"
    r"(?=\Z| \|)|(?:de|nham) (?:con )?(?:ghi|chu thich|trich dan|dua vao|soan|viet|dien|lam|gui|"
    r"moi|"
    rf"in an|tra loi|tien|phuc vu|bao cao)\b(?: \w+){{0,6}}?"
    rf"(?= {_SELF} (?:can|muon|xin|hoi)\b|\Z))"
)
"""What only wraps the question: "kính đề nghị cho biết", "tui quên tên mất rồi"."""

IDLE = frozenset(
    "dong chi d c dc ong ba bac co chu anh cu cau em con nguoi vi nhan vat can bo quan chuc lanh "
    "dao dai bieu cai cac nhung may mot tat ca toan cua o ben ma thi va voi cung cho ve ra het du "
    "day giup gium dum nhe nha nhi nghen nghe hen he ha hong vay the ta a ah ay do kia nay no ne "
    "di luon roi ro rang tuc nghia y chinh ten ho qui quy cap khong ko chua oi dzay dzi z v that "
    "hay mong xin biet bang gi the an of in for as at by it that and to s is so just exactly what "
    "show tell also me my us vua dan lien nhanh doi lai da cho toi tui minh phan dam so trong tung "
    "khong dang la do di truoc cung lam ghi viet neu ke doc liet hoi".split()
)
"""Words that ask for nothing by themselves, wherever they stand."""
