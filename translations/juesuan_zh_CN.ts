<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Accept a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason (kept with the report; it lapses when the figures change):</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddRowDialog</name>
    <message>
        <source>Add a subject row: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code or name of the subject:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 2080505, or part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table already has a row for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the catalogue. It can be added, and will be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds %1 %2; rows above it in the hierarchy that are missing come with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Codes have 3, 5 or 7 digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read for certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed to %1 yuan; the true amount may lie up to %2 yuan away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1, line %2 of the imported file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1 of the imported file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 of the imported file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule touches this cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a figure in a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Would fit: %1 = %2</source>
        <translation>改成 %1 = %2 即可平衡</translation>
    </message>
    <message>
        <source>  %1 relations checked, %2 passed, %3 not checked for want of figures</source>
        <translation>  审核 %1 条关系，通过 %2 条，%3 条因没有数字未审核</translation>
    </message>
    <message>
        <source>  %1 errors, %2 warnings, %3 notes, %4 rounding differences</source>
        <translation>  错误 %1，警告 %2，提示 %3，尾差 %4</translation>
    </message>
    <message>
        <source>  Proved: one set of unrounded amounts satisfies every relation at once.</source>
        <translation>  已证明：存在一组未舍入的金额，同时满足所有关系。</translation>
    </message>
    <message>
        <source>  No set of unrounded amounts satisfies every relation at once.</source>
        <translation>  不存在一组未舍入的金额能同时满足所有关系。</translation>
    </message>
    <message>
        <source>  Not checked: table %1 has no figures.</source>
        <translation>  未审核：%1 表没有数字。</translation>
    </message>
    <message>
        <source>Print the report as JSON.</source>
        <translation>以 JSON 输出报告。</translation>
    </message>
    <message>
        <source>Check reports; exit 0 without errors, 1 with errors, 2 when a file cannot be read.</source>
        <translation>审核报告；没有错误时返回 0，有错误返回 1，文件无法读取返回 2。</translation>
    </message>
    <message>
        <source>Read reports into a book, which is made when it does not exist.</source>
        <translation>把报告读入决算簿；决算簿不存在时新建。</translation>
    </message>
    <message>
        <source>Write one report as .json or .csv.</source>
        <translation>把一份报告导出为 .json 或 .csv。</translation>
    </message>
    <message>
        <source>Write the sample book.</source>
        <translation>写出示例决算簿。</translation>
    </message>
    <message>
        <source>The unit&apos;s code or name.</source>
        <translation>单位代码或名称。</translation>
    </message>
    <message>
        <source>The year of the report.</source>
        <translation>报告年度。</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text（文本）或 json。</translation>
    </message>
    <message>
        <source>Leave out findings below: rounding, info, warning or error.</source>
        <translation>只列出不低于此级别的问题：rounding、info、warning 或 error。</translation>
    </message>
    <message>
        <source>Add a summary of each file.</source>
        <translation>给出每个文件的汇总。</translation>
    </message>
    <message>
        <source>The book to read into.</source>
        <translation>读入到哪个决算簿。</translation>
    </message>
    <message>
        <source>The file to write; its ending says the kind.</source>
        <translation>写到哪个文件；后缀决定格式。</translation>
    </message>
    <message>
        <source>Usage: juesuan [FILE]
       juesuan COMMAND …

Without a command the window opens.

Commands:
</source>
        <translation>用法：juesuan [文件]
      juesuan 命令 …

不带命令时打开窗口。

命令：
</translation>
    </message>
    <message>
        <source>
“juesuan COMMAND --help” explains a command&apos;s options.
</source>
        <translation>
“juesuan 命令 --help” 说明该命令的选项。
</translation>
    </message>
    <message>
        <source>%1: %2 is already in the book, nothing has changed.</source>
        <translation>%1：%2 已在决算簿中，没有变化。</translation>
    </message>
    <message>
        <source>%1: %2 is new in the book, %3 figures.</source>
        <translation>%1：%2 已加入决算簿，共 %3 个数字。</translation>
    </message>
    <message>
        <source>%1: %2 was brought up to date, %3 changes.</source>
        <translation>%1：%2 已更新，共 %3 处变化。</translation>
    </message>
    <message>
        <source>  to decide: table %1, %2: %3 fit in more than one way</source>
        <translation>  待定：%1 表 %2：%3 有不止一种放法</translation>
    </message>
    <message>
        <source>A book (.juesuan), a report&apos;s text (.txt) or a dump (.json).</source>
        <translation>决算簿（.juesuan）、报告文本（.txt）或导出的 JSON（.json）。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
</context>
<context>
    <name>FigureEditor</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>left %1, right %2, difference %3; rounding explains up to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group and number of findings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted because</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>No report is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all differences together are rounding (proved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the differences cannot all be rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether all differences are rounding: not yet checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 relations checked, %2 passed, %3 not checked; %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text or rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with reason…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A warning may be accepted with a written reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All severities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Unit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormTableModel</name>
    <message>
        <source>This figure could not be read for certain. Please enter it from the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject %1 is not in the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReviewDialog</name>
    <message>
        <source>Import: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n figures were read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sections of text, %2 self-evaluations, %3 glossary entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing tables: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects that the catalogue does not have: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows fit more than one choice of columns: please decide below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Leave unread, decide later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is sealed. It can be read, not edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is saved at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juesuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum %1    Average %2    Count %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry has not been taken over yet. Close and lose it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Juesuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juesuan %1: edits, checks and explains the yearly final accounts of units.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;unit and year…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import report text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add subject row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove subject row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept with reason…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Juesuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books (*.juesuan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Books and reports (*.juesuan *.txt *.json);;Books (*.juesuan);;Reports (*.txt *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports (*.txt *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changing the report that is there (can be undone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as a new report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from what the book has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>No problem.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Nothing was entered. Enter an amount, or press Delete to leave the cell blank.</source>
        <translation>没有输入内容。请输入金额；要让这一格空着，请按 Delete 键。</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Enter digits such as 3,067.91; brackets or a minus sign for negatives.</source>
        <translation>“%1”不是金额。请输入 3,067.91 这样的数字；负数用括号或减号。</translation>
    </message>
    <message>
        <source>“%1” is larger than any amount that can be kept (10 trillion yuan). Check the unit: 元 or 万元.</source>
        <translation>“%1”超过了可以保存的最大金额（10 万亿元）。请核对单位是元还是万元。</translation>
    </message>
    <message>
        <source>“%1” is finer than one 分. Round it to 0.01 元.</source>
        <translation>“%1”比一分还小。请四舍五入到 0.01 元。</translation>
    </message>
    <message>
        <source>The file “%1” does not exist. Check its name and folder.</source>
        <translation>文件“%1”不存在。请核对文件名和文件夹。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read (%2). Check its permissions, or copy it to another folder.</source>
        <translation>无法读取文件“%1”（%2）。请检查权限，或把它复制到别的文件夹。</translation>
    </message>
    <message>
        <source>The file “%1” is empty. Copy the whole report again and save it as text.</source>
        <translation>文件“%1”是空的。请重新复制整份报告并存成文本。</translation>
    </message>
    <message>
        <source>The file “%1” is %2 MB; a report&apos;s text is at most %3 MB. Was another file meant?</source>
        <translation>文件“%1”有 %2 MB，而报告文本最多 %3 MB。是不是选错了文件？</translation>
    </message>
    <message>
        <source>The file “%1” is not text in UTF-8, UTF-16 or GB18030. Open it where it came from and save it as text.</source>
        <translation>文件“%1”不是 UTF-8、UTF-16 或 GB18030 编码的文本。请用原来的软件打开，另存为文本。</translation>
    </message>
    <message>
        <source>The kind of the file “%1” is not known. Books (.juesuan) and report texts (.txt) can be opened.</source>
        <translation>不认识文件“%1”的类型。可以打开决算簿（.juesuan）和报告文本（.txt）。</translation>
    </message>
    <message>
        <source>The file “%1” holds none of the nine tables of a 单位决算. Nothing was read; copy the whole report.</source>
        <translation>文件“%1”里没有单位决算九张表中的任何一张，没有读入内容。请复制整份报告。</translation>
    </message>
    <message>
        <source>The file “%1” could not be written (%2). What was there before is unchanged; choose another place.</source>
        <translation>无法写入文件“%1”（%2）。原来的内容没有改变，请换一个位置。</translation>
    </message>
    <message>
        <source>The folder of “%1” cannot be written to. Nothing was changed; save to a folder of your own.</source>
        <translation>“%1”所在的文件夹不能写入。没有改变任何内容，请存到您自己的文件夹。</translation>
    </message>
    <message>
        <source>The disk that holds “%1” is full. The last change was not saved, everything before it is safe; free some space and repeat the change.</source>
        <translation>“%1”所在的磁盘已满。最后一步没有存盘，之前的内容都安全；请腾出空间后重做这一步。</translation>
    </message>
    <message>
        <source>The file “%1” is not a Juesuan book. Nothing was changed; choose a .juesuan file.</source>
        <translation>文件“%1”不是决算簿。没有改变任何内容，请选择 .juesuan 文件。</translation>
    </message>
    <message>
        <source>The book “%1” was written by a newer version (format %2, this program knows up to %3). Nothing was changed; update the program.</source>
        <translation>决算簿“%1”是更新版本写的（格式 %2，本程序最高支持 %3）。没有改变任何内容，请升级程序。</translation>
    </message>
    <message>
        <source>The book “%1” is damaged (%2). It was not changed; open a backup copy, or send this file to support.</source>
        <translation>决算簿“%1”已损坏（%2）。程序没有改动它；请打开备份，或把这个文件发给技术支持。</translation>
    </message>
    <message>
        <source>The book “%1” holds something that Juesuan did not put there (%2). It was not opened, for safety; ask where the file comes from.</source>
        <translation>决算簿“%1”里有不是本程序放入的东西（%2）。为安全起见没有打开；请核实文件的来源。</translation>
    </message>
    <message>
        <source>The book “%1” is open elsewhere (%2). You can read it now and edit it when it is closed there.</source>
        <translation>决算簿“%1”正在别处打开（%2）。现在可以查看，等那边关闭后就能编辑。</translation>
    </message>
    <message>
        <source>The book “%1” is open for reading only. Nothing was changed; save a copy to edit.</source>
        <translation>决算簿“%1”以只读方式打开。没有改变任何内容；要编辑请另存一份。</translation>
    </message>
    <message>
        <source>There already is a file “%1”. It was left as it is; choose another name.</source>
        <translation>文件“%1”已经存在，没有动它。请换一个名字。</translation>
    </message>
    <message>
        <source>The book “%1” was changed or replaced by another program. The last change was not saved; open the book again and repeat it.</source>
        <translation>决算簿“%1”被别的程序改动或替换了。最后一步没有存盘；请重新打开决算簿后重做。</translation>
    </message>
    <message>
        <source>The book “%1” could not be written or read (%2). The last change was not saved, everything before it is safe.</source>
        <translation>无法读写决算簿“%1”（%2）。最后一步没有存盘，之前的内容都安全。</translation>
    </message>
    <message>
        <source>The figures of %1, %2, do not fit their checksum: the file was damaged. Use a backup copy; other reports in the book can still be read.</source>
        <translation>%1 %2 年度的数字与校验码不符：文件已损坏。请使用备份；决算簿里的其他报告仍可查看。</translation>
    </message>
    <message>
        <source>The book holds several reports; say which with --unit and --year. They are: %1</source>
        <translation>决算簿里有多份报告，请用 --unit 和 --year 指明。它们是：%1</translation>
    </message>
    <message>
        <source>The report of %1, %2, is sealed. Nothing was changed; unseal it first.</source>
        <translation>%1 %2 年度的报告已封存。没有改变任何内容，请先解封。</translation>
    </message>
    <message>
        <source>A part of the program is missing (%1). Install the program again.</source>
        <translation>程序缺少一部分（%1）。请重新安装。</translation>
    </message>
    <message>
        <source>The definition “%1” cannot be used: %2.</source>
        <translation>定义“%1”不能使用：%2。</translation>
    </message>
    <message>
        <source>A rule cannot be read: expected %1, found %2.</source>
        <translation>审核规则无法读懂：应为 %1，却是 %2。</translation>
    </message>
    <message>
        <source>A rule names “%1”, which the forms do not have.</source>
        <translation>审核规则提到“%1”，表样里没有。</translation>
    </message>
    <message>
        <source>A rule is nested deeper than %1 levels.</source>
        <translation>审核规则嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>Table %1 has no cell at “%2”, “%3”. Nothing was changed.</source>
        <translation>%1 表没有“%2”“%3”这一格。没有改变任何内容。</translation>
    </message>
    <message>
        <source>The cell of table %1 at “%2”, “%3” cannot be edited.</source>
        <translation>%1 表“%2”“%3”这一格不能编辑。</translation>
    </message>
    <message>
        <source>“%1” is not a subject code. Codes have 3, 5 or 7 digits, such as 2080101.</source>
        <translation>“%1”不是科目代码。科目代码是 3、5 或 7 位数字，如 2080101。</translation>
    </message>
    <message>
        <source>The table already has a row for subject %1.</source>
        <translation>表里已经有科目 %1 这一行。</translation>
    </message>
    <message>
        <source>The table has no row for subject %1.</source>
        <translation>表里没有科目 %1 这一行。</translation>
    </message>
    <message>
        <source>The report has changed meanwhile at table %1, “%2”, “%3”. Nothing was changed; look at it again and repeat.</source>
        <translation>%1 表“%2”“%3”处已有变动。没有改变任何内容，请核对后重做。</translation>
    </message>
    <message>
        <source>There is no command or file “%1”. See juesuan --help.</source>
        <translation>没有“%1”这个命令或文件。见 juesuan --help。</translation>
    </message>
    <message>
        <source>%1 is missing. See juesuan --help.</source>
        <translation>缺少 %1。见 juesuan --help。</translation>
    </message>
    <message>
        <source>The option %1 does not take “%2”. See juesuan --help.</source>
        <translation>选项 %1 不能是“%2”。见 juesuan --help。</translation>
    </message>
    <message>
        <source> (line %1, column %2)</source>
        <translation>（第 %1 行第 %2 列）</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>: left %1, right %2, difference %3</source>
        <translation>：左边 %1，右边 %2，差额 %3</translation>
    </message>
    <message>
        <source>; rounding explains up to %1</source>
        <translation>；尾差最多能解释 %1</translation>
    </message>
    <message>
        <source>The ending of “%1” does not say a kind that can be written. Nothing was written; choose .json or .csv.</source>
        <translation>“%1”的后缀不是可以导出的格式。没有写出任何内容，请用 .json 或 .csv。</translation>
    </message>
    <message>
        <source>The book has no report for %1. Check unit and year.</source>
        <translation>决算簿里没有 %1 的报告。请核对单位和年度。</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigatorModel</name>
    <message>
        <source>Year %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplementary tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>New report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the unit:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit c&amp;ode:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportHtml</name>
    <message>
        <source>%1 (%2)</source>
        <comment>heading and number of items</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final accounts of the year %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offices and sub-units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report has no profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report has no narrative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget of the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes of deviation and remedies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report has no self-evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report has no glossary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the imported file was understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These parts of the imported file stand nowhere in the report. Please look at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Juesuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book, or drop a book or a report&apos;s text here. Reports are edited, checked and explained in a book: one file, many units, many years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import report text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample book…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Cover and profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yuan</source>
        <comment>unit of amounts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <comment>unit of amounts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than one reading fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number without a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown subject</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
