"""Greetings, thanks, farewells, and questions to the assistant about itself."""

import regex

from retrieval import Question, fold, tokenize

_IT = r"(?:ban|em|may|tro ly|tro li|chatbot|bot|ung dung|cong cu|day|cau|ad)(?: nay)?"
_ME = r"(?:toi|minh|em|anh|chi|chung toi|tui)"
_PHRASES = regex.compile(
    r"\b(?:(?:xin |kinh )?chao(?! mung)|xin cam on|cam on|tam biet|hen gap lai|alo|xin loi|"
    r"da (?:giup do|ho tro|tra loi|giup)|(?:tks?|thks|thx|tysm|ty|thank(?: u)?)|oki?e?|"
    r"chuc (?:mung nam moi|(?:\w+ ){0,4}?(?:tot lanh|vui ve|ngu ngon|suc khoe|thanh cong|vui))|"
    r"tuyet(?: voi| qua)?|hay (?:qua|lam|the|ghe)|(?:rat|qua) (?:hay|tot|huu ich|gioi|tuyet)|"
    r"(?:gioi|tot|chuan|chinh xac|huu ich) (?:qua|lam)|(?:toi |minh |da )?hieu roi|"
    rf"{_IT} (?:co )?(?:khoe|on) (?:khong|ko|chu)|"
    rf"{_IT} (?:co phai )?la (?:ai|gi|cai gi|chatbot|bot|robot|tro ly|may|nguoi(?: may| that)?|"
    r"tri tue nhan tao)|"
    rf"{_IT} ten (?:la )?gi|ten (?:cua )?{_IT} la gi|"
    rf"{_IT} (?:la )?do ai (?:tao|lam|viet|phat trien|xay dung|lap trinh|sinh)(?: ra)?|"
    rf"{_IT} (?:la )?(?:san pham )?cua (?:ai|don vi nao|co quan nao|cong ty nao)|"
    rf"ai (?:da )?(?:tao|lam|viet|phat trien|xay dung|lap trinh|sinh)(?: ra)? {_IT}|"
    rf"{_IT} (?:(?:co the|biet|se|co) )*(?:lam|giup|ho tro|tra loi)(?: cho)?(?: duoc)?(?: {_ME})?"
    r"(?: duoc)?(?: nhung| cac)? ?(?:gi|viec gi|cau hoi nao|cau nao|dieu gi|the nao|nhu the nao)|"
    rf"{_IT} (?:duoc )?(?:dung|hoat dong|su dung) (?:de lam gi|the nao|nhu the nao|ra sao)|"
    rf"{_ME} (?:(?:co the|nen|duoc) )*hoi (?:{_IT} )?(?:ve )?(?:nhung |cai |duoc )*(?:gi|cau nao)|"
    rf"(?:cach )?(?:su dung|dung|hoi) {_IT} (?:the nao|nhu the nao|ra sao)|"
    r"tro giup|huong dan(?: (?:cach|su dung|dung|toi|minh|em|hoi|dat cau hoi))*|"
    r"(?:cach|lam sao de|lam the nao de) (?:su dung|dung|hoi|dat cau hoi)(?: the nao)?|"
    r"hello|hi|hey|good (?:morning|afternoon|evening|night|day)|thanks?(?: you)?|(?:good)?bye|"
    r"see you|how are you|nice to meet you|well done|great|"
    r"(?:who|what) are you|what(?: i)?s your name|what is your name|are you (?:a )?(?:bot|robot|"
    r"human|chatbot|ai)|who (?:made|created|built) you|"
    r"who am i (?:talking|speaking) to|nice|cool|"
    r"what can (?:you do|i ask(?: you)?)|how (?:can|do) (?:you (?:work|help)|i use (?:you|this))"
    r"(?: me)?|(?:can you )?help(?: me)?)\b"
)
_SMALL_WORDS = frozenset(
    "thoi nham da la duoc roi do minh ca on ko sao dung sai tam ok okie oki u thank bot "
    "a ad ai anh ban ben biet bot buoi cac can chatbot chao chieu cho chi chu chung co con cong cu "
    "da day di duoc em gap gi giup good ha hay he i ko khong lam lai luon minh moi morning muon "
    "nao "
    "nay ngay nguoi nguyen nha nhe nhi nhieu nhung oi ok okay qua quan qui rat roi sang so tat ca "
    "the thi toi toan toi tot tro li ly tuyet va van vang vay ve voi xin you very much there "
    "everyone everybody all so again ung dung".split()
)
"""Folded words that a greeting may have about it, and that ask for nothing by themselves."""


def is_courtesy(question: Question) -> bool:
    """Say whether nothing is left of a question without its greeting, thanks or wish."""
    said = " ".join(fold(word) for word in tokenize(question.text))
    rest, found = _PHRASES.subn(" ", said)
    return bool(found) and all(word in _SMALL_WORDS for word in rest.split())
