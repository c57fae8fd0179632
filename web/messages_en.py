"""What the packages below say to a reader, in English.

They say it in Vietnamese, with what fills it kept apart (see `messages`), so that a message stands
where it is made and commands need no catalogue; here each Vietnamese template has its English one,
with the same slots. A template without letters of its own needs none.
"""

from collections.abc import Mapping

from messages import Message, Slot

_SETTING = "set NGUYENVAN_MODEL to the folder of a sentence-transformers model"
_DATA = "or set NGUYENVAN_DATA to another folder"

ENGLISH: Mapping[str, str] = {
    # questions and bounds
    "câu hỏi trống; hãy gõ điều bạn muốn biết": (
        "the question is empty; type what you would like to know"
    ),
    "câu hỏi dài {length} ký tự, tối đa {most}; hãy hỏi ngắn lại": (
        "the question has {length} characters, the most is {most}; make it shorter"
    ),
    "câu hỏi không có chữ hay số nào; hãy hỏi bằng lời": (
        "the question has neither letters nor digits; ask in words"
    ),
    "2022-01-12, 12/01/2022, 01/2022 hoặc 2022": "2022-01-12, 12/01/2022, 01/2022 or 2022",
    "«{text}» không phải ngày; hãy viết dạng {shapes}": "“{text}” is not a date; write {shapes}",
    "trong lịch không có «{text}»; hãy viết một ngày có thật, dạng {shapes}": (
        "there is no “{text}” in the calendar; write a real date as {shapes}"
    ),
    "ngày bắt đầu «{since}» ở sau ngày kết thúc «{until}»; hãy đổi lại khoảng ngày": (
        "the first date “{since}” comes after the last “{until}”; change the dates"
    ),
    "ngày bắt đầu ở sau ngày kết thúc; hãy đổi lại khoảng ngày": (
        "the first date comes after the last; change the dates"
    ),
    "«{name}» là tên của nhiều bài; hãy viết cả đuôi: {names}": (
        "several articles are called “{name}”; give the whole file name: {names}"
    ),
    "không có bài «{name}» trong bộ bài viết; tên gần nhất: {names}": (
        "the collection has no article “{name}”; the nearest names are {names}"
    ),
    "không có bài «{name}» trong bộ bài viết; hãy chọn một bài có trong bộ": (
        "the collection has no article “{name}”; choose one that it has"
    ),
    "không có nguồn «{name}»: trong bộ không bài nào ghi nguồn": (
        "there is no source “{name}”: no article of the collection names its source"
    ),
    "không có bài nào của nguồn «{name}»; tên gần nhất: {names}": (
        "no article comes from the source “{name}”; the nearest names are {names}"
    ),
    "không có bài nào của nguồn «{name}»; hãy chọn nguồn khác": (
        "no article comes from the source “{name}”; choose another"
    ),
    "không có bài nào trong phạm vi đã chọn; hãy nới khoảng ngày hoặc bỏ bớt điều kiện": (
        "no article lies in the chosen scope; widen the dates or drop a condition"
    ),
    # texts and files to check
    "văn bản dài {length} ký tự, tối đa {most}; hãy kiểm chứng từng phần": (
        "the text has {length} characters, the most is {most}; check it in parts"
    ),
    "chưa có chữ nào để kiểm chứng; hãy dán một đoạn văn": (
        "there is no text to check yet; paste a paragraph"
    ),
    "mới có một từ; hãy dán ít nhất một câu": (
        "there is just one word; paste one sentence or more"
    ),
    "văn bản không phải tiếng Việt; hãy dán bản tiếng Việt": (
        "the text is not in Vietnamese, the language of the reports; paste its Vietnamese version"
    ),
    "văn bản không có dấu; hãy dán bản tiếng Việt có dấu": (
        "the text has no accents; paste the Vietnamese text with its accents"
    ),
    "đuôi tệp «{suffix}» chưa đọc được": "files that end in “{suffix}” cannot be read",
    "tên tệp không có đuôi": "the file name has no ending",
    "hãy chọn tệp .txt, .md, .docx, .pdf hoặc dán văn bản": (
        "choose a .txt, .md, .docx or .pdf file, or paste the text"
    ),
    "hãy mở bằng Word rồi lưu thành .docx": "open it in Word and save it as .docx",
    "tệp rỗng, không có byte nào; hãy chọn tệp khác": "the file is empty; choose another",
    "tệp nặng {size} byte, quá {most}; hãy tách thành nhiều tệp": (
        "the file has {size} bytes, more than {most}; split it into several"
    ),
    "tệp không có chữ nào; hãy chọn tệp khác hoặc dán văn bản": (
        "the file holds no text; choose another, or paste the text"
    ),
    "văn bản dài {length} ký tự, quá {most}; hãy tách lấy phần cần dùng": (
        "the text has {length} characters, more than {most}; split off the part you need"
    ),
    "không phải văn bản mã UTF-8 (lỗi ở byte thứ {place}), cũng không phải TCVN3, VNI hay "
    "Windows-1258; hãy lưu lại bằng UTF-8": (
        "the text is not in UTF-8 (wrong at byte {place}), nor in TCVN3, VNI or Windows-1258; save "
        "it as UTF-8"
    ),
    "tệp nhị phân, không phải văn bản; hãy chọn tệp .txt, .md, .docx, .pdf": (
        "the file is binary, not text; choose a .txt, .md, .docx or .pdf file"
    ),
    "tệp Word có mật khẩu, hoặc là tệp .doc cũ đổi đuôi; hãy mở bằng Word, bỏ mật khẩu và lưu lại "
    "thành .docx": (
        "the Word file has a password, or is an old .doc under a new name; open it in Word, take "
        "the password off and save it as .docx"
    ),
    "tệp .docx bung ra {size} byte, quá {most}; hãy bỏ bớt hình ảnh": (
        "the .docx file unpacks to {size} bytes, more than {most}; take pictures out"
    ),
    "tệp .docx hỏng hoặc không phải tệp Word; hãy mở bằng Word rồi lưu lại": (
        "the .docx file is damaged or not a Word file; open it in Word and save it again"
    ),
    "tệp PDF không có chữ, chỉ có hình: hẳn là bản quét; hãy nhận dạng chữ (OCR) trước": (
        "the PDF has pictures but no text, so it must be a scan; have its text recognised (OCR) "
        "first"
    ),
    "tệp PDF có {pages} trang, quá {most}; hãy tách lấy phần cần dùng": (
        "the PDF has {pages} pages, more than {most}; split off the part you need"
    ),
    "tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi chọn lại": (
        "the PDF has a password; take it off and choose the file again"
    ),
    "tệp PDF hỏng hoặc không phải PDF; hãy xuất lại tệp": (
        "the PDF is damaged or not a PDF; export it again"
    ),
    # files handed in for the collection
    "tên không có đuôi": "the name has no ending",
    "hãy chọn tệp .txt, .md, .html, .docx, .pdf hoặc .zip": (
        "choose a .txt, .md, .html, .docx, .pdf or .zip file"
    ),
    "tệp nặng quá {most} byte; hãy chia nhỏ": "the file has more than {most} bytes; split it",
    "trang web nặng quá {most} byte; hãy lưu riêng phần bài": (
        "the web page has more than {most} bytes; save the article alone"
    ),
    "trang web không có bài viết nào đọc được; hãy mở trang, sao chép phần bài rồi lưu thành "
    ".txt": (
        "the web page has no article that can be read; open it, copy the article and save it as "
        ".txt"
    ),
    "tệp đọc quá lâu (hơn {seconds} giây); hãy chia nhỏ hoặc lưu lại thành .txt": (
        "the file takes too long to read (over {seconds} s); split it, or save it as .txt"
    ),
    "tệp làm trình đọc dừng giữa chừng (hỏng, hoặc cần quá nhiều bộ nhớ); hãy lưu lại tệp": (
        "the reader stopped halfway through the file (damaged, or in need of too much memory); "
        "save the file again"
    ),
    "tệp cần quá nhiều bộ nhớ để đọc; hãy chia nhỏ hoặc lưu lại thành .txt": (
        "the file takes too much memory to read; split it, or save it as .txt"
    ),
    "Đã chuyển từ mã TCVN3 (ABC) sang Unicode; chữ hoa có dấu có thể thành chữ thường, hãy xem "
    "lại.": (
        "Converted from TCVN3 (ABC) to Unicode; accented capitals may have become small letters, "
        "so look it over."
    ),
    "Đã chuyển từ mã VNI sang Unicode, hãy xem lại.": (
        "Converted from VNI to Unicode; look it over."
    ),
    "Đã chuyển từ mã Windows-1258 sang Unicode.": "Converted from Windows-1258 to Unicode.",
    "tệp .zip có quá nhiều tệp; hãy chia thành nhiều tệp zip": (
        "the .zip holds too many files; split it into several zips"
    ),
    "tệp .zip có {files} tệp, quá {most}; hãy chia thành nhiều tệp zip": (
        "the .zip holds {files} files, more than {most}; split it into several zips"
    ),
    "tệp .zip hỏng hoặc không phải tệp zip; hãy nén lại rồi chọn lại": (
        "the .zip is damaged or not a zip file; make it anew and choose it again"
    ),
    "tệp trong zip có mật khẩu; hãy giải nén rồi chọn từng tệp": (
        "the file in the zip has a password; unpack the zip and choose the files themselves"
    ),
    "tên tệp trong zip chỉ ra ngoài; hãy giải nén rồi chọn từng tệp": (
        "the name of the file in the zip points outside it; unpack the zip and choose the files "
        "themselves"
    ),
    "zip nằm trong zip; hãy giải nén rồi chọn tệp zip bên trong": (
        "a zip inside a zip; unpack the outer one and choose the inner"
    ),
    "đuôi tệp «{suffix}» chưa đọc được; hãy bỏ tệp này khỏi zip": (
        "files that end in “{suffix}” cannot be read; take it out of the zip"
    ),
    "tệp trong zip hỏng; hãy nén lại rồi chọn lại": (
        "the file in the zip is damaged; make the zip anew and choose it again"
    ),
    "zip bung ra quá {most} byte; hãy chia thành nhiều tệp zip": (
        "the zip unpacks to more than {most} bytes; split it into several zips"
    ),
    "tệp bung ra quá {most} byte, hoặc quá {times} lần cỡ nén; hãy giải nén rồi chọn từng tệp": (
        "the file unpacks to more than {most} bytes, or to over {times} times its packed size; "
        "unpack the zip and choose the files themselves"
    ),
    # changes of the collection
    "bài viết cần có tên; hãy điền tên bài": "the article needs a title; fill it in",
    "tên bài và nguồn dài nhất {most} ký tự; hãy viết ngắn lại": (
        "titles and sources have {most} characters at most; make them shorter"
    ),
    "địa chỉ cần bắt đầu bằng http:// hoặc https://; hãy sửa hoặc bỏ trống": (
        "the web address must begin with http:// or https://; correct it or leave it blank"
    ),
    "bộ báo cáo đã có đúng văn bản này: «{title}» ({file})": (
        "the collection already has this very text: “{title}” (“{file}”)"
    ),
    "bộ báo cáo đã có một bài gần giống: «{title}» ({file}); hãy thay bài đó bằng bản mới, hoặc "
    "xác nhận vẫn thêm": (
        "the collection already has a similar article: “{title}” (“{file}”); replace that one with "
        "the new version, or confirm that this one is to be added"
    ),
    "đây là bài cuối cùng của bộ báo cáo; hãy thêm bài khác trước khi bỏ bài này": (
        "this is the last article of the collection; add another before you remove it"
    ),
    "«{title}» không còn trong bộ báo cáo; hãy tải lại trang": (
        "“{title}” is no longer in the collection; reload the page"
    ),
    "«{title}» vừa được sửa ở nơi khác; hãy tải lại trang rồi làm lại": (
        "“{title}” has just been changed elsewhere; reload the page, then do it again"
    ),
    "«{title}» đã được sửa sau thay đổi này; hãy hoàn tác lần sửa sau trước": (
        "“{title}” was changed again after this; undo the later change first"
    ),
    "«{version}» không phải tên một phiên bản đã lưu": "“{version}” names no version that was kept",
    "không đọc được phiên bản cũ {version} ({why}); thư mục lưu trữ thiếu tệp": (
        "the old version {version} cannot be read ({why}); a file is missing from the archive"
    ),
    "không có phiên bản nào của {article} với văn bản {digest}": (
        "no version of “{article}” was kept with the text {digest}"
    ),
    "nhật ký thay đổi «{path}» có dòng không đọc được; hãy khôi phục tệp này từ bản sao lưu, hoặc "
    "đổi tên nó để bắt đầu nhật ký mới": (
        "the journal of changes “{path}” has a line that cannot be read; restore the file from a "
        "backup, or rename it to begin a new journal"
    ),
    "không ghi được vào thư mục bài viết «{folder}» ({why}); hãy kiểm tra quyền ghi và chỗ trống": (
        "the collection folder “{folder}” cannot be written to ({why}); check that it may be and "
        "that there is room"
    ),
    "«{path}» nằm ngoài thư mục bài viết": "“{path}” lies outside the collection folder",
    "đã lưu trong thư mục, nhưng chưa tra cứu được ({why})": (
        "saved in the folder, but it cannot be searched yet ({why})"
    ),
    # files of the collection
    "thư mục bài viết «{folder}» {found}; hãy chỉ tới một thư mục có các tệp .txt": (
        "the collection folder “{folder}” {found}; name a folder with .txt files in it"
    ),
    "là một tệp": "is a file",
    "không có": "does not exist",
    "thư mục bài viết «{folder}» rỗng; hãy đặt vào đó ít nhất một tệp .txt, mã UTF-8": (
        "the collection folder “{folder}” is empty; put one .txt file or more in it, in UTF-8"
    ),
    "thư mục bài viết «{folder}» không có tệp nào đọc được:\n{files}": (
        "the collection folder “{folder}” has no file that can be read:\n{files}"
    ),
    "trùng tên với một tệp khác (chỉ khác cách gõ dấu); hãy đổi tên một trong hai": (
        "another file has the same name, its accents typed another way; rename one of them"
    ),
    "trùng nội dung với {file}, chỉ đọc một bản; có thể xoá tệp này": (
        "it has the same text as “{file}”, and only one is read; this file can be deleted"
    ),
    "đuôi tệp «{suffix}» chưa đọc được; hãy lưu thành văn bản thuần .txt, mã UTF-8": (
        "files that end in “{suffix}” cannot be read; save it as plain text, .txt in UTF-8"
    ),
    "tệp rỗng, không có chữ nào; hãy thêm nội dung hoặc xoá tệp": (
        "the file holds no text; add some, or delete the file"
    ),
    "tệp ở mã UTF-16, cần UTF-8; hãy lưu lại: iconv -f UTF-16 -t UTF-8": (
        "the file is in UTF-16 and UTF-8 is needed; save it again: iconv -f UTF-16 -t UTF-8"
    ),
    "tệp nhị phân, không phải văn bản; hãy lưu thành .txt, mã UTF-8": (
        "the file is binary, not text; save it as .txt in UTF-8"
    ),
    "tệp nặng {size} byte, quá {most}; hãy tách thành nhiều bài": (
        "the file has {size} bytes, more than {most}; split it into several articles"
    ),
    "không mở được ({why}); hãy kiểm tra quyền đọc": (
        "it cannot be opened ({why}); check that it may be read"
    ),
    "không phải mã UTF-8 (byte {byte} ở vị trí {place}); hãy lưu lại bằng UTF-8, ví dụ: iconv -f "
    "WINDOWS-1258 -t UTF-8": (
        "it is not in UTF-8 (byte {byte} at {place}); save it as UTF-8, for example: iconv -f "
        "WINDOWS-1258 -t UTF-8"
    ),
    "dòng «date: {date}» ở phần đầu tệp không phải một ngày đầy đủ; hãy viết dạng 2026-01-05 hoặc "
    "05/01/2026, hoặc bỏ dòng này": (
        "the line “date: {date}” at the head of the file is no full date; write it as 2026-01-05 "
        "or 05/01/2026, or take the line out"
    ),
    # the index
    "Đang lập chỉ mục … {done}/{total}": "Indexing … {done} of {total}",
    "{rate} câu/giây": "{rate} sentences a second",
    "còn {time}": "{time} left",
    "{seconds} giây": "{seconds} s",
    "{minutes} phút": "{minutes} min",
    "{hours} giờ {minutes} phút": "{hours} h {minutes} min",
    "chưa có chỉ mục cho bộ bài viết này": "this collection had none yet",
    "chỉ mục cũ bị hỏng ({why})": "the old one was damaged ({why})",
    "không đọc được tệp {file}": "the file {file} cannot be read",
    "không đọc được tệp véc-tơ {file}": "the file of vectors {file} cannot be read",
    "tệp {file} thiếu hoặc không còn nguyên vẹn": "the file {file} is missing or was altered",
    "mô hình véc-tơ đã đổi ({old} → {new})": "the model is another ({old} → {new})",
    "cách tách câu và từ đã đổi theo phiên bản mới": (
        "this version splits sentences and words in another way"
    ),
    "{count} bài mới": "{count} new",
    "{count} bài đã sửa": "{count} changed",
    "{count} bài đã bỏ": "{count} removed",
    "không ghi được vào thư mục dữ liệu {folder} ({why}); hãy cấp quyền ghi hoặc đặt "
    "NGUYENVAN_DATA sang thư mục khác": (
        f"the data folder {{folder}} cannot be written to ({{why}}); allow it, {_DATA}"
    ),
    "không ghi được vào «{path}» ({why}); hãy đặt NGUYENVAN_DATA là một thư mục": (
        "“{path}” cannot be written to ({why}); set NGUYENVAN_DATA to a folder"
    ),
    "không dùng được thư mục dữ liệu {folder} ({why}); hãy kiểm tra chỗ trống hoặc đặt "
    "NGUYENVAN_DATA sang thư mục khác": (
        f"the data folder {{folder}} cannot be used ({{why}}); check that there is room, {_DATA}"
    ),
    "không ghi được tệp véc-tơ {path} ({why}); hãy kiểm tra quyền ghi và chỗ trống, hoặc đặt "
    "NGUYENVAN_DATA sang thư mục khác": (
        "the file of vectors {path} cannot be written ({why}); check that it may be and that "
        f"there is room, {_DATA}"
    ),
    # models
    "Không mở được mô hình “{model}”: {found}. Cách khắc phục: {remedy}.": (
        "The model “{model}” could not be opened: {found}. To mend it: {remedy}."
    ),
    "không có thư mục này": "there is no such folder",
    "không tải được ({cause})": "it does not load ({cause})",
    "đặt NGUYENVAN_MODEL là thư mục của một mô hình sentence-transformers": _SETTING,
    "chạy `{command}`, hoặc {choose}": "run `{command}`, or {choose}",
    "{choose} còn nguyên vẹn, hoặc bỏ NGUYENVAN_MODEL để dùng mô hình đi kèm": (
        "{choose} that is whole, or unset NGUYENVAN_MODEL to use the one that ships"
    ),
    "{choose} hoặc tên của nó trên Hugging Face, hoặc bỏ trống để dùng mô hình đi kèm": (
        "{choose} or its name on Hugging Face, or leave it blank to use the one that ships"
    ),
    "đặt NGUYENVAN_RERANKER là thư mục hoặc tên trên Hugging Face của một CrossEncoder "
    "sentence-transformers, hoặc bỏ trống để không dùng": (
        "set NGUYENVAN_RERANKER to the folder, or the name on Hugging Face, of a "
        "sentence-transformers CrossEncoder, or leave it blank to do without"
    ),
    "Tệp trọng số {path} bị hỏng: tìm thấy {found}, cần {expected}. Cách khắc phục: chạy "
    "`{command}`.": (
        "The weights file {path} is damaged: found {found}, expected {expected}. To mend it: run "
        "`{command}`."
    ),
    "ít nhất {bytes} byte": "{bytes} bytes or more",
    "{count} số": "{count} numbers",
    "không thấy": "nothing",
    # settings of a language model
    "chưa có tên mô hình; hãy đặt NGUYENVAN_LLM_MODEL": (
        "the model has no name; set NGUYENVAN_LLM_MODEL"
    ),
    "NGUYENVAN_LLM_KEY có khoảng trắng hoặc ký tự lạ; hãy chép lại khoá": (
        "NGUYENVAN_LLM_KEY has spaces or odd characters in it; copy the key again"
    ),
    "có NGUYENVAN_LLM_MODEL mà thiếu NGUYENVAN_LLM_URL; hãy đặt địa chỉ, chẳng hạn "
    "http://127.0.0.1:11434/v1": (
        "NGUYENVAN_LLM_MODEL is set and NGUYENVAN_LLM_URL is not; set the address, such as "
        "http://127.0.0.1:11434/v1"
    ),
    "NGUYENVAN_LLM_URL không phải một địa chỉ; hãy viết dạng http://127.0.0.1:11434/v1": (
        "NGUYENVAN_LLM_URL is not an address; write one such as http://127.0.0.1:11434/v1"
    ),
    "NGUYENVAN_LLM_URL phải bắt đầu bằng http:// hoặc https:// và có tên máy chủ": (
        "NGUYENVAN_LLM_URL must begin with http:// or https:// and name a server"
    ),
    "NGUYENVAN_LLM_URL có tên hoặc mật khẩu; hãy bỏ đi và đặt khoá ở NGUYENVAN_LLM_KEY": (
        "NGUYENVAN_LLM_URL has a name or a password in it; take it out, and set the key in "
        "NGUYENVAN_LLM_KEY"
    ),
    "NGUYENVAN_LLM_URL có phần sau «?» hoặc «#»; hãy chỉ viết đến hết đường dẫn": (
        "NGUYENVAN_LLM_URL goes on after “?” or “#”; write it to the end of the path alone"
    ),
    "{name} phải là số từ {least} đến {most}": "{name} must be a number from {least} to {most}",
    "NGUYENVAN_LLM_UNFOUND là «mark» (đánh dấu) hoặc «drop» (bỏ) câu ngoài báo cáo": (
        "NGUYENVAN_LLM_UNFOUND is “mark” or “drop”, for sentences that are not from the reports"
    ),
    "«{section}» trong secrets phải là một mục, viết [{section}]": (
        "“{section}” in the secrets must be a section, written [{section}]"
    ),
    "mục [{section}] trong secrets có «{name}»; chỉ nhận {names}": (
        "the section [{section}] of the secrets has “{name}”; it takes {names} alone"
    ),
    "«{name}» của mục [{section}] trong secrets phải là chữ hoặc số": (
        "“{name}” in the section [{section}] of the secrets must be a text or a number"
    ),
    # kept conversations
    "không có cuộc hội thoại này trong các cuộc hội thoại của bạn; có thể nó đã bị xoá": (
        "there is no such conversation among yours; it may have been deleted"
    ),
    "Tệp hội thoại bị hỏng nên đã được để riêng, không xoá: {path}. Hội thoại từ nay được lưu vào "
    "tệp mới": (
        "The file of conversations was damaged, so it has been set aside, not deleted: {path}. "
        "From now on conversations are kept in a new file"
    ),
    "tệp hội thoại {path} vừa hỏng; hãy thử lại": (
        "the file of conversations {path} has just been damaged; try again"
    ),
    "tệp hội thoại {path} do một bản chương trình mới hơn ghi (phiên bản {found}, bản này đọc đến "
    "{read}); hãy cập nhật chương trình, hoặc đặt NGUYENVAN_DATA sang thư mục khác": (
        "the file of conversations {path} was written by a newer version of the program (format "
        f"{{found}}, this one reads up to {{read}}); update the program, {_DATA}"
    ),
    "không đọc hay ghi được tệp hội thoại {path} ({why}); hãy kiểm tra quyền ghi và chỗ trống, "
    "hoặc đặt NGUYENVAN_DATA sang thư mục khác": (
        "the file of conversations {path} cannot be read or written ({why}); check that it may be "
        f"and that there is room, {_DATA}"
    ),
    "không đọc được cuộc hội thoại «{title}» ({why}); có thể một bản chương trình khác đã ghi nó; "
    "các cuộc khác không sao": (
        "the conversation “{title}” cannot be read ({why}); another version of the program may "
        "have written it; the others are not affected"
    ),
    # why a language model's answer is not shown
    "Không kết nối được với máy chủ mô hình.": "The model's server cannot be reached.",
    "Mô hình trả lời quá chậm nên đã thôi chờ.": "The model took too long to answer.",
    "Máy chủ mô hình không nhận khoá truy cập.": "The model's server does not accept the key.",
    "Máy chủ không có mô hình này; hãy xem lại tên mô hình và địa chỉ.": (
        "The server does not have this model; check the name of the model and the address."
    ),
    "Máy chủ mô hình đang quá tải hoặc đã hết lượt gọi.": (
        "The model's server is overloaded, or the quota is used up."
    ),
    "Máy chủ mô hình gặp lỗi.": "The model's server reported an error.",
    "Máy chủ mô hình không nhận yêu cầu.": "The model's server turned the request down.",
    "Câu hỏi và các đoạn trích dài hơn mức mô hình đọc được.": (
        "The question and the passages are longer than the model can read."
    ),
    "Câu trả lời của mô hình bị đứt giữa chừng.": "The model's answer broke off halfway.",
    "Máy chủ mô hình gửi dữ liệu không đọc được.": (
        "The model's server sent data that cannot be read."
    ),
    "Mô hình không viết gì.": "The model wrote nothing.",
    "Mô hình không trả lời bằng tiếng Việt có dấu.": (
        "The model did not answer in Vietnamese with accents."
    ),
    "Mô hình viết quá dài nên đã bị ngắt.": "The model was stopped because it went on too long.",
    "Mô hình không thấy câu trả lời trong các đoạn trích.": (
        "The model found no answer in the passages."
    ),
    "Không câu nào mô hình viết được báo cáo xác nhận.": (
        "The reports bear out none of the sentences that the model wrote."
    ),
    "Đã dừng theo yêu cầu.": "Stopped, as you asked.",
    "Có lỗi không ngờ tới khi diễn đạt.": "Something unexpected went wrong while it was written.",
    "Câu trả lời này không cần diễn đạt lại.": "This answer needs no rewording.",
}  # fmt: skip


def in_english(message: str) -> str:
    """Return a message in English; what fills it is put into English or quoted as it is."""
    if not isinstance(message, Message):
        return ENGLISH.get(message, message)
    said = ENGLISH.get(message.template, message.template)
    slots = {name: _written(slot) for name, slot in message.slots.items()}
    return said.format(**slots) if slots else said


def _written(slot: Slot) -> str:
    if isinstance(slot, int):
        return f"{slot:,}"
    return in_english(slot) if isinstance(slot, Message) else slot
