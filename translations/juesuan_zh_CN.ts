<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CauseWords</name>
    <message>
        <source>no permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告出错</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>the disk is write-protected</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>it is no longer there</source>
        <translation>它已不在那里</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>别的程序正在使用它</translation>
    </message>
    <message>
        <source>the network drive does not answer</source>
        <translation>网络驱动器没有响应</translation>
    </message>
    <message>
        <source>its contents do not fit together</source>
        <translation>内容前后不符</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>您的磁盘配额已用完</translation>
    </message>
    <message>
        <source>the file would be larger than is allowed here</source>
        <translation>文件大小超过这里的限制</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>a part of its path is a file</source>
        <translation>路径中有一段是文件</translation>
    </message>
    <message>
        <source>links lead in a circle</source>
        <translation>链接循环指向自己</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>this drive does not take such a file</source>
        <translation>该磁盘不接受这样的文件</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>文件设为只读</translation>
    </message>
    <message>
        <source>it is no book</source>
        <translation>它不是决算簿</translation>
    </message>
    <message>
        <source>no reason is known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>已由您停止</translation>
    </message>
    <message>
        <source>the system says: %1</source>
        <translation>系统提示：%1</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>无报告</translation>
    </message>
    <message>
        <source>no budget</source>
        <translation>无预算</translation>
    </message>
    <message>
        <source>Against %1: %2.</source>
        <translation>与%1年相比：%2。</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>增加%1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>减少%1</translation>
    </message>
    <message>
        <source>up %1 (%2)</source>
        <translation>增加%1（增长%2）</translation>
    </message>
    <message>
        <source>down %1 (%2)</source>
        <translation>减少%1（下降%2）</translation>
    </message>
    <message>
        <source>Drawn as bars: there are negative amounts, which parts of a whole cannot show.</source>
        <translation>有负数，不能表示为整体的组成部分，改用条形图。</translation>
    </message>
    <message>
        <source>No report of %1 in the book.</source>
        <translation>决算簿中没有%1年的报告。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) could not be read and are missing here.</source>
        <translation>
            <numerusform>有%n个数字未能读出，图中没有包含。</numerusform>
        </translation>
    </message>
    <message>
        <source>No initial budget: %1 and %2 more.</source>
        <translation>没有年初预算数：%1等，另有%2个科目。</translation>
    </message>
    <message>
        <source>No initial budget: %1.</source>
        <translation>没有年初预算数：%1。</translation>
    </message>
    <message>
        <source>The parts differ from the printed total by %1 %2.</source>
        <translation>各项之和与表中合计相差%1%2，超出尾差范围。</translation>
    </message>
    <message>
        <source>Figures of %1 are those that the next year&apos;s report gives as prior-year actual.</source>
        <translation>%1年的数字取自次年报告的“上年决算数”。</translation>
    </message>
    <message>
        <source>The report does not have %1.</source>
        <translation>报告中没有%1。</translation>
    </message>
    <message>
        <source>There are no figures in %1.</source>
        <translation>%1中没有数字。</translation>
    </message>
    <message>
        <source>All figures in %1 are zero.</source>
        <translation>%1中的数字全部为零。</translation>
    </message>
    <message>
        <source>%1 is not filled in; there is nothing to compare with.</source>
        <translation>“%1”尚未填写，无法计算。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a chart&apos;s value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 × 10,000 yuan</source>
        <translation>%1 万元</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>占比 %1</translation>
    </message>
    <message>
        <source>On the year before: %1</source>
        <translation>比上年%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a series and its change</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more subject(s), nearer to 100 %, are not drawn.</source>
        <translation>
            <numerusform>另有%n个更接近100%的科目未画出。</numerusform>
        </translation>
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
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>not drawn: %1. %2</source>
        <translation>未绘制：%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) written to %1</source>
        <translation>
            <numerusform>已将%n幅图写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the charts of one report as pictures; needs no display.</source>
        <translation>把一份报告的图表写成图片；不需要显示器。</translation>
    </message>
    <message>
        <source>The folder to write to; it is made when it does not exist.</source>
        <translation>写入的文件夹；不存在时新建。</translation>
    </message>
    <message>
        <source>png (300 dpi), svg or pdf.</source>
        <translation>png（300 dpi）、svg 或 pdf。</translation>
    </message>
    <message>
        <source>  %1 figures of the text, %2 of them checked</source>
        <translation>  说明中的数字 %1 个，已核对 %2 个</translation>
    </message>
    <message>
        <source>  Not checked in “%1”: %2</source>
        <translation>  未核对（%1）：%2</translation>
    </message>
    <message>
        <source>Write all years of the unit side by side instead, with changes and rates (.csv).</source>
        <translation>改为写出该单位各年度的对比：金额、增减额、增减率（.csv）。</translation>
    </message>
    <message>
        <source>There is no display here to open the window on. Use a command (juesuan --help), or start it within a graphical session.</source>
        <translation>这里没有可以打开窗口的图形界面。请使用命令（见 juesuan --help），或在图形桌面中启动。</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1改用%2</translation>
    </message>
    <message>
        <source>Typefaces that this machine lacks were replaced: %1.</source>
        <translation>本机没有的字体已替换：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Write one report as .pdf, .docx, .odt, .xlsx, .json or .csv.</source>
        <translation>把一份报告写成 .pdf、.docx、.odt、.xlsx、.json 或 .csv。</translation>
    </message>
    <message>
        <source>Publish in spite of errors; the reason goes into the book&apos;s log.</source>
        <translation>有错误仍然导出；原因记入决算簿的修改痕迹。</translation>
    </message>
    <message>
        <source>Instead of the report itself: audit, what its check found (.pdf, .docx, .odt, .xlsx).</source>
        <translation>不导出报告本身，而导出：audit，审核报告（.pdf、.docx、.odt、.xlsx）。</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>a year such as 2024</source>
        <translation>年度，例如 2024</translation>
    </message>
    <message>
        <source>A report (.pdf .xlsx .xls .et .csv .txt .json) or a book (.juesuan).</source>
        <translation>报告（.pdf .xlsx .xls .et .csv .txt .json）或决算簿（.juesuan）。</translation>
    </message>
</context>
<context>
    <name>EditionWords</name>
    <message>
        <source>New table: %1 %2</source>
        <translation>新增：%1 %2</translation>
    </message>
    <message>
        <source>No longer there: table %1 %2</source>
        <translation>不再有：%1 %2</translation>
    </message>
    <message>
        <source>%1: new row %2</source>
        <translation>%1：新增行“%2”</translation>
    </message>
    <message>
        <source>%1: the row %2 is gone</source>
        <translation>%1：不再有行“%2”</translation>
    </message>
    <message>
        <source>%1: new column %2</source>
        <translation>%1：新增栏“%2”</translation>
    </message>
    <message>
        <source>%1: the column %2 is gone</source>
        <translation>%1：不再有栏“%2”</translation>
    </message>
    <message>
        <source>%1: “%2” is now called “%3”</source>
        <translation>%1：“%2”改称“%3”</translation>
    </message>
    <message>
        <source>Not seen in the new year&apos;s lists that are known, please check: %1</source>
        <translation>已知的新年度科目中未见，请核对：%1</translation>
    </message>
    <message>
        <source>Subject %1 “%2” is now called “%3”</source>
        <translation>科目 %1“%2”改称“%3”</translation>
    </message>
    <message>
        <source>No newer edition of the tables is known: the tables stay as they are.</source>
        <translation>没有更新的表样，表样不变。</translation>
    </message>
    <message>
        <source>The tables are those of the edition %1.</source>
        <translation>采用表样“%1”。</translation>
    </message>
    <message>
        <source>No row, column or subject comes or goes.</source>
        <translation>行、栏和科目都没有增减。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 处</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>left %1, right %2, difference %3; rounding explains up to %4</source>
        <translation>左边 %1，右边 %2，相差 %3；四舍五入至多可解释 %4</translation>
    </message>
    <message>
        <source>Accepted: %1</source>
        <translation>已认可：%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>should be: %1</source>
        <translation>应为：%1</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>section and quote</comment>
        <translation>%1：“%2”</translation>
    </message>
</context>
<context>
    <name>FormClipboard</name>
    <message numerus="yes">
        <source>%n cells changed</source>
        <translation>
            <numerusform>已改动%n格</numerusform>
        </translation>
    </message>
    <message>
        <source>No cell has changed</source>
        <translation>没有单元格改动</translation>
    </message>
    <message numerus="yes">
        <source>%n computed totals left to their formulas</source>
        <translation>
            <numerusform>%n格合计数由公式计算，未改动</numerusform>
        </translation>
    </message>
    <message>
        <source>rows found by their codes and labels</source>
        <translation>已按科目代码或项目对应各行</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between remarks</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The clipboard holds neither a table nor text.</source>
        <translation>剪贴板里没有表格，也没有文字。</translation>
    </message>
</context>
<context>
    <name>GoToTargets</name>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Row in this table</source>
        <translation>本表的行</translation>
    </message>
    <message>
        <source>Functional subject</source>
        <translation>功能分类科目</translation>
    </message>
    <message>
        <source>Economic subject</source>
        <translation>经济分类科目</translation>
    </message>
    <message>
        <source>Unit and year</source>
        <translation>单位和年度</translation>
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
        <source>The book has no report for %1. Check unit and year.</source>
        <translation>决算簿里没有 %1 的报告。请核对单位和年度。</translation>
    </message>
    <message>
        <source>The cell of table %1 at “%2”, “%3” is computed from its parts. Nothing was changed; enter the parts, or keep the total by hand with a reason.</source>
        <translation>表%1“%2”行“%3”栏由下级数字自动运算得出，未作改动；请填写下级数字，或填写理由后改为手工数。</translation>
    </message>
    <message>
        <source>The ending of “%1” does not say a kind of picture. Nothing was written; choose .png, .svg or .pdf.</source>
        <translation>“%1”的后缀不是可以保存的图片格式。没有写出任何内容，请用 .png、.svg 或 .pdf。</translation>
    </message>
    <message>
        <source>The report of %1 for %2 has no figures that a chart could show. Nothing was written.</source>
        <translation>%1 %2年度的报告没有可以制图的数字。没有写出任何内容。</translation>
    </message>
    <message>
        <source>The book already has a report of %1 for %2. Nothing was changed; open that one.</source>
        <translation>决算簿中已有“%1”%2年度的报告，未作改动；请直接打开它。</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist. Nothing was written; make it first, or choose another.</source>
        <translation>文件夹“%1”不存在。没有写出任何内容，请先建立它，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The name “%1” is too long. Nothing was written; choose a shorter one.</source>
        <translation>名称“%1”太长。没有写出任何内容，请换一个短些的名称。</translation>
    </message>
    <message>
        <source>The disk that holds “%1” is full. The file was not written, nothing else has changed; free some space or choose another place.</source>
        <translation>“%1”所在的磁盘已满。文件没有写出，其他内容没有改变；请腾出空间，或换一个位置。</translation>
    </message>
    <message>
        <source>“%1” is no name for a book. Nothing was written; let it end in .juesuan.</source>
        <translation>“%1”不能作决算簿的文件名。没有写出任何内容，请让它以 .juesuan 结尾。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many. See juesuan --help.</source>
        <translation>多了一个参数“%1”。见 juesuan --help。</translation>
    </message>
    <message>
        <source>The file “%1” is locked with a password. Nothing was read; have it saved without the password, then open it again.</source>
        <translation>文件“%1”已加密码。没有读入任何内容；请另存为不带密码的文件后再打开。</translation>
    </message>
    <message>
        <source>The file “%1” is damaged or no whole PDF. Nothing was read; download or copy it again.</source>
        <translation>文件“%1”已损坏，或不是完整的 PDF。没有读入任何内容；请重新下载或复制。</translation>
    </message>
    <message>
        <source>The pages of “%1” are pictures without any text (a scan). Nothing was read; ask for the PDF as it came from the office program, or the Excel or Word file.</source>
        <translation>“%1”的各页都是图片，没有文字（扫描件）。没有读入任何内容；请索取由办公软件直接生成的 PDF，或 Excel、Word 文件。</translation>
    </message>
    <message>
        <source>The file “%1” has %2 pages; a report has at most %3. Nothing was read; was another file meant?</source>
        <translation>文件“%1”有 %2 页；决算报告最多 %3 页。没有读入任何内容；是否选错了文件？</translation>
    </message>
    <message>
        <source>The file “%1” takes more time or memory to read than any report does. Reading was stopped, nothing else is affected; it may be built to do harm.</source>
        <translation>读取文件“%1”所需的时间或内存超过了任何决算报告。已停止读取，其他内容不受影响；该文件可能是恶意制作的。</translation>
    </message>
    <message>
        <source>The part of the program that reads PDF files (%1) is missing. Nothing was read; install the program again.</source>
        <translation>缺少读取 PDF 的程序部件（%1）。没有读入任何内容；请重新安装本程序。</translation>
    </message>
    <message>
        <source>Stopped as you wished. Nothing was changed.</source>
        <translation>已按您的要求停止。没有作任何改动。</translation>
    </message>
    <message>
        <source>The file “%1” is damaged or no Excel workbook. Nothing was read; open it in Excel or WPS and save it again.</source>
        <translation>文件“%1”已损坏，或不是 Excel 工作簿。没有读入任何内容；请用 Excel 或 WPS 打开后重新保存。</translation>
    </message>
    <message>
        <source>The file “%1” holds more than any report does. Reading was stopped, nothing else is affected; it may be built to do harm.</source>
        <translation>文件“%1”的内容超出任何决算报告。已停止读取，其他内容不受影响；该文件可能是恶意制作的。</translation>
    </message>
    <message>
        <source>“%1” could not be made ready for print: there is too little memory. Nothing was written; close other programs and try again.</source>
        <translation>“%1”没有排好版：内存不足。什么都没有写；请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>The file “%1” has only %2 pages; the page that was asked for is not there. It may not be the file that was read.</source>
        <translation>文件“%1”只有 %2 页，没有所要的那一页。它可能不是当初读取的文件。</translation>
    </message>
    <message>
        <source>The ending of “%1” does not say a kind that can be written. Nothing was written; choose .pdf, .docx, .odt, .xlsx, .json or .csv.</source>
        <translation>“%1”的后缀不是可以导出的格式。没有写出任何内容，请用 .pdf、.docx、.odt、.xlsx、.json 或 .csv。</translation>
    </message>
    <message>
        <source>The workbook “%1” could not be made: there is too little memory, or no room for temporary files. Nothing was written; make room and try again.</source>
        <translation>工作簿“%1”无法生成：内存不足，或临时文件没有空间。没有写出任何内容，请腾出空间后再试。</translation>
    </message>
    <message>
        <source>Not ready to be published, nothing was written. %1 points:
%2
Mend them, or write the file all the same with --override &quot;reason&quot;; the reason goes into the book&apos;s log.</source>
        <translation>还不能公开，没有写出任何内容。有 %1 处：
%2
请先处理；如仍要导出，请用 --override &quot;原因&quot;，原因将记入决算簿的修改痕迹。</translation>
    </message>
    <message>
        <source>The kind of the file “%1” is not known. Books (.juesuan), published reports (.pdf), workbooks (.xlsx, .xls, .et), tables (.csv) and report texts (.txt) can be opened.</source>
        <translation>无法识别文件“%1”的类型。可以打开决算簿（.juesuan）、公开的决算报告（.pdf）、工作簿（.xlsx、.xls、.et）、表格（.csv）和报告文本（.txt）。</translation>
    </message>
    <message>
        <source>The workbook “%1” opens with a password only. Open it in Excel or WPS, save it without a password, and open that file.</source>
        <translation>工作簿“%1”设有打开密码。请在 Excel 或 WPS 中打开，取消密码后另存，再打开另存的文件。</translation>
    </message>
    <message>
        <source>In “%1” there is no Excel workbook: it is a document of another kind, or an .et that only WPS can read. Save the table as .xlsx in WPS or Excel and open that file.</source>
        <translation>“%1”里没有 Excel 工作簿：它是别的文档，或者是只有 WPS 才能读的 .et 文件。请在 WPS 或 Excel 中将表格另存为 .xlsx，再打开另存的文件。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Nothing was read or written; give the name of a file in it.</source>
        <translation>“%1”是文件夹，不是文件。没有读取或写出任何内容，请给出其中文件的名称。</translation>
    </message>
    <message>
        <source>“%1” is a file, so nothing can be put into it. Nothing was written; choose a folder, or another name for it.</source>
        <translation>“%1”是文件，不能往里面写。没有写出任何内容，请选择一个文件夹，或换一个名称。</translation>
    </message>
    <message>
        <source>The book “%1” can be looked at, not edited: the file is write-protected. To edit, copy it and open the copy, or take the protection off.</source>
        <translation>决算簿“%1”只能查看，不能编辑：文件设为只读。要编辑，请另存一份副本再打开，或取消只读。</translation>
    </message>
    <message>
        <source>The book “%1” can be looked at, not edited: its folder “%2” cannot be written to. To edit, copy the book to a folder of your own and open it there.</source>
        <translation>决算簿“%1”只能查看，不能编辑：它所在的文件夹“%2”不允许写入。要编辑，请把决算簿复制到自己的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>The book holds several reports; say which, such as --unit “%2” --year %3. They are: %1</source>
        <translation>决算簿里有多份报告，请指明是哪一份，例如 --unit “%2” --year %3。现有：%1</translation>
    </message>
    <message>
        <source>The option %1 does not take “%2”, but %3.</source>
        <translation>选项 %1 不能是“%2”，可以是 %3。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“%2” cannot be used here (%1). Nothing was changed.</source>
        <translation>这里不能用“%2”（%1）。没有改变任何内容。</translation>
    </message>
    <message>
        <source>“%1” is the file that the report is read from. Nothing was written; choose another name or folder.</source>
        <translation>“%1”是这份报告的来源文件或决算簿本身。没有写出任何内容，请换一个名称或文件夹。</translation>
    </message>
</context>
<context>
    <name>NarrativeDocument</name>
    <message>
        <source>This program has no “%1”.</source>
        <translation>本程序没有“%1”。</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图题（可不填）</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>not read</source>
        <translation>未读准</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>last year %1</source>
        <translation>上年 %1</translation>
    </message>
    <message>
        <source>last year blank</source>
        <translation>上年空白</translation>
    </message>
    <message>
        <source>last year not read</source>
        <translation>上年未读准</translation>
    </message>
    <message>
        <source>no figure of last year</source>
        <translation>没有上年数</translation>
    </message>
    <message>
        <source>as last year</source>
        <translation>与上年持平</translation>
    </message>
    <message>
        <source>%1 %2 (from zero)</source>
        <translation>%1 %2（上年为零）</translation>
    </message>
    <message>
        <source>All tables are filled in or say why they are empty</source>
        <translation>九张表都已填报，或已说明为何是空表</translation>
    </message>
    <message>
        <source>Nothing is left unread</source>
        <translation>没有未读准的内容</translation>
    </message>
    <message>
        <source>No error, every warning is explained</source>
        <translation>没有错误，警告都有审核说明</translation>
    </message>
    <message>
        <source>Supplementary tables for the narrative are filled in</source>
        <translation>说明所需的补充表已填报</translation>
    </message>
    <message>
        <source>The narrative is complete</source>
        <translation>说明齐全</translation>
    </message>
    <message>
        <source>Cover and profile are there</source>
        <translation>有封面概况</translation>
    </message>
    <message>
        <source>Self-evaluation tables are there</source>
        <translation>有绩效自评表</translation>
    </message>
    <message>
        <source>The glossary is there</source>
        <translation>有名词解释</translation>
    </message>
    <message>
        <source>The report is sealed</source>
        <translation>报告已封存</translation>
    </message>
    <message>
        <source>No figures yet: begin with %1</source>
        <translation>还没有数字：从%1开始</translation>
    </message>
    <message>
        <source>%1 has no figures, and no sentence that says so</source>
        <translation>%1没有数字，也没有“本表无数据”的说明</translation>
    </message>
    <message>
        <source>Cells to be entered from the source: %1</source>
        <translation>%1 格没有读准，请对照原文填写</translation>
    </message>
    <message>
        <source>Passages of the source not understood: %1</source>
        <translation>原文有 %1 处没有读懂</translation>
    </message>
    <message>
        <source>Errors to be corrected: %1</source>
        <translation>%1 个错误待改正</translation>
    </message>
    <message>
        <source>Warnings to be corrected or explained: %1</source>
        <translation>%1 个警告待改正或填写审核说明</translation>
    </message>
    <message>
        <source>The narrative needs %1</source>
        <translation>说明需要补充表 %1</translation>
    </message>
    <message>
        <source>The narrative is not written yet</source>
        <translation>还没有编写说明</translation>
    </message>
    <message>
        <source>The narrative lacks “%1”</source>
        <translation>说明缺“%1”</translation>
    </message>
    <message>
        <source>Reasons for changes that the narrative lacks: %1</source>
        <translation>说明中有 %1 处增减没有写原因</translation>
    </message>
    <message>
        <source>Figures in the narrative that are out of date: %1</source>
        <translation>说明中有 %1 个数字与报表不一致，需更新</translation>
    </message>
    <message>
        <source>Cover and profile are missing</source>
        <translation>缺封面概况</translation>
    </message>
    <message>
        <source>Self-evaluation tables are missing</source>
        <translation>缺绩效自评表</translation>
    </message>
    <message>
        <source>The glossary is missing</source>
        <translation>缺名词解释</translation>
    </message>
    <message>
        <source>Not sealed yet</source>
        <translation>尚未封存</translation>
    </message>
    <message>
        <source>Ready for publication</source>
        <translation>可以公开</translation>
    </message>
    <message>
        <source>Left before publication: %1</source>
        <translation>公开前还差 %1 项</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>错误 %1 个</translation>
    </message>
    <message>
        <source>Nothing to check yet</source>
        <translation>还没有可审核的数字</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>Explained: %1</source>
        <translation>另有 %1 个已填审核说明</translation>
    </message>
    <message>
        <source>Warnings without explanation: %1</source>
        <translation>%1 个警告没有审核说明</translation>
    </message>
    <message>
        <source>Every warning is explained (%1)</source>
        <translation>警告都有审核说明（%1 个）</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>没有警告</translation>
    </message>
    <message>
        <source>Rounding differences: %1</source>
        <translation>尾差 %1 处</translation>
    </message>
    <message>
        <source>No rounding differences</source>
        <translation>没有尾差</translation>
    </message>
    <message>
        <source>Proved: one set of exact amounts satisfies all relations at once, so all of them are rounding.</source>
        <translation>已证明：存在一组未舍入的金额同时满足所有关系，因此全部是尾差。</translation>
    </message>
    <message>
        <source>No set of exact amounts satisfies all relations at once: they cannot all be rounding.</source>
        <translation>不存在同时满足所有关系的未舍入金额：不可能全部是尾差。</translation>
    </message>
    <message>
        <source>Whether all of them together are rounding has not been checked yet.</source>
        <translation>能否全部是尾差，还没有检查。</translation>
    </message>
    <message>
        <source>%1 without figures</source>
        <translation>%1 条没有数字</translation>
    </message>
    <message>
        <source>%1 without figures in %2</source>
        <translation>%1 条因%2没有数字</translation>
    </message>
    <message>
        <source>%1 for want of a table</source>
        <translation>%1 条缺表</translation>
    </message>
    <message>
        <source>%1 for want of %2</source>
        <translation>%1 条缺%2</translation>
    </message>
    <message>
        <source>%1 with an unread cell</source>
        <translation>%1 条有未读准的格</translation>
    </message>
    <message>
        <source>%1 for want of last year&apos;s report</source>
        <translation>%1 条缺上年报告</translation>
    </message>
    <message>
        <source>%1 relations checked, %2 hold, %3 not checked</source>
        <translation>审核 %1 条关系，通过 %2 条，未审核 %3 条</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>等</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>未审核：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The narrative has no figures to check</source>
        <translation>说明中没有可核对的数字</translation>
    </message>
    <message>
        <source>Figures in the narrative: all %1 checked</source>
        <translation>说明中的 %1 个数字都已核对</translation>
    </message>
    <message>
        <source>Figures in the narrative: %1, %2 of them checked</source>
        <translation>说明中有 %1 个数字，已核对 %2 个</translation>
    </message>
    <message>
        <source>The others speak of what no table of this report says.</source>
        <translation>其余数字所说的内容，报表中没有。</translation>
    </message>
    <message>
        <source>Whether all of them together are rounding can be told when the errors are gone.</source>
        <translation>改正错误之后，才能判断是否全部是尾差。</translation>
    </message>
</context>
<context>
    <name>ReportHtml</name>
    <message>
        <source>Everything in the imported file was understood.</source>
        <translation>导入的文件已全部读懂，没有遗漏。</translation>
    </message>
    <message>
        <source>These parts of the imported file stand nowhere in the report. Please look at them.</source>
        <translation>导入的文件中，以下内容未能归入报告，请核对。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>the imported file</source>
        <translation>所导入的文件</translation>
    </message>
    <message>
        <source>%1, page %2, line %3</source>
        <translation>%1，第 %2 页第 %3 行</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>not for certain</source>
        <translation>未读准</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 on %2; taken over otherwise when it was imported</source>
        <translation>%2读为 %1，导入时另行确定</translation>
    </message>
    <message>
        <source>%1 on %2; changed since by %3 (%4)</source>
        <translation>%2读为 %1，后由 %3 修改（%4）</translation>
    </message>
</context>
<context>
    <name>SubjectHtml</name>
    <message>
        <source>not read</source>
        <translation>未读准</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>科目总览</translation>
    </message>
    <message>
        <source>Neither this report nor the catalogue has this subject.</source>
        <translation>本报告和科目库中都没有这个科目。</translation>
    </message>
    <message>
        <source>No table of this report prints this subject.</source>
        <translation>本报告各表均未列示这个科目。</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>%1 of the subject above it</source>
        <translation>占上级科目的 %1</translation>
    </message>
    <message>
        <source>No table prints subjects below this one.</source>
        <translation>没有列示下级科目。</translation>
    </message>
    <message>
        <source>Not every amount is known, so they cannot be added up.</source>
        <translation>有数字未知，无法加总。</translation>
    </message>
    <message>
        <source>✓ The amounts below add up to it exactly.</source>
        <translation>✓ 下级科目之和与本科目完全一致。</translation>
    </message>
    <message>
        <source>≈ The amounts below come to %1; the difference of %2 is rounding (up to %3 can be).</source>
        <translation>≈ 下级科目之和为 %1，相差 %2，属于尾差（尾差最多可达 %3）。</translation>
    </message>
    <message>
        <source>✗ The amounts below come to %1, a difference of %2; rounding explains %3 at most.</source>
        <translation>✗ 下级科目之和为 %1，相差 %2；尾差最多只能解释 %3。</translation>
    </message>
    <message>
        <source>Subjects below</source>
        <translation>下级科目</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>在各表中的金额</translation>
    </message>
    <message>
        <source>Relations between these amounts</source>
        <translation>这些金额之间的勾稽关系</translation>
    </message>
    <message>
        <source>Initial budget</source>
        <translation>年初预算数</translation>
    </message>
    <message>
        <source>Completion of the initial budget</source>
        <translation>完成年初预算</translation>
    </message>
    <message>
        <source>no rate: the budget is 0 or the amount blank</source>
        <translation>无法计算：预算为 0 或金额空白</translation>
    </message>
    <message>
        <source>Basic and project expenditure, budget</source>
        <translation>基本支出、项目支出与预算完成</translation>
    </message>
    <message>
        <source>Over the years</source>
        <translation>历年金额</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减额</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>增减率</translation>
    </message>
    <message>
        <source>In the narrative</source>
        <translation>说明中的表述</translation>
    </message>
</context>
<context>
    <name>Treemap</name>
    <message>
        <source>%1 (its tile is too small for a number)</source>
        <translation>%1（图中太小，未标号）</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Cover and profile</source>
        <translation>封面概况</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Self-evaluation</source>
        <translation>自评表</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>名词解释</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>未读内容</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>科目总览</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>年度对比</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <translation>%1（栏次 %2）</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Clearing</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Pasting</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Adding a row</source>
        <translation>增加科目行</translation>
    </message>
    <message>
        <source>Removing a row</source>
        <translation>删除科目行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Accepting a finding</source>
        <translation>填写审核说明</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>yuan</source>
        <comment>unit of amounts</comment>
        <translation>元</translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <comment>unit of amounts</comment>
        <translation>万元</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>没有读懂</translation>
    </message>
    <message>
        <source>more than one reading fits</source>
        <translation>有不止一种读法</translation>
    </message>
    <message>
        <source>a number without a cell</source>
        <translation>数字没有对应的单元格</translation>
    </message>
    <message>
        <source>unknown subject</source>
        <translation>未知科目</translation>
    </message>
    <message>
        <source>Computing totals</source>
        <translation>公式运算</translation>
    </message>
    <message>
        <source>Automatic totals on</source>
        <translation>开启自动运算</translation>
    </message>
    <message>
        <source>Automatic totals off</source>
        <translation>关闭自动运算</translation>
    </message>
    <message>
        <source>Keeping a total by hand</source>
        <translation>改为手工数</translation>
    </message>
    <message>
        <source>Back to the formula</source>
        <translation>恢复公式运算</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Unsealing</source>
        <translation>解封</translation>
    </message>
    <message>
        <source>Writing the narrative</source>
        <translation>生成说明</translation>
    </message>
    <message>
        <source>Reason or note</source>
        <translation>原因或补充说明</translation>
    </message>
    <message>
        <source>Typing in the narrative</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>Typing in a self-evaluation</source>
        <translation>编辑自评表</translation>
    </message>
    <message>
        <source>Adding a self-evaluation</source>
        <translation>新增自评表</translation>
    </message>
    <message>
        <source>Removing a self-evaluation</source>
        <translation>删除自评表</translation>
    </message>
    <message>
        <source>Computing the totals of a self-evaluation</source>
        <translation>计算自评表合计</translation>
    </message>
    <message>
        <source>Adding an indicator</source>
        <translation>新增指标</translation>
    </message>
    <message>
        <source>Removing indicators</source>
        <translation>删除指标</translation>
    </message>
    <message>
        <source>Moving indicators</source>
        <translation>移动指标</translation>
    </message>
    <message>
        <source>Adding a row of funds</source>
        <translation>新增资金行</translation>
    </message>
    <message>
        <source>Removing a row of funds</source>
        <translation>删除资金行</translation>
    </message>
    <message>
        <source>Typing in the glossary</source>
        <translation>编辑名词解释</translation>
    </message>
    <message>
        <source>Adding a glossary entry</source>
        <translation>新增名词</translation>
    </message>
    <message>
        <source>Removing a glossary entry</source>
        <translation>删除名词</translation>
    </message>
    <message>
        <source>Moving a glossary entry</source>
        <translation>移动名词</translation>
    </message>
    <message>
        <source>Typing in the profile</source>
        <translation>编辑概况</translation>
    </message>
    <message>
        <source>Adding an item of the profile</source>
        <translation>新增概况条目</translation>
    </message>
    <message>
        <source>Removing an item of the profile</source>
        <translation>删除概况条目</translation>
    </message>
    <message>
        <source>Moving an item of the profile</source>
        <translation>移动概况条目</translation>
    </message>
    <message>
        <source>Cutting</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Filling</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Replacing</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>another unit&apos;s name</source>
        <translation>与本单位名称不同</translation>
    </message>
    <message>
        <source>another unit of amounts</source>
        <translation>金额单位不同</translation>
    </message>
    <message>
        <source>differs from the form</source>
        <translation>与表样不同</translation>
    </message>
    <message>
        <source>damaged characters</source>
        <translation>字符损坏</translation>
    </message>
    <message>
        <source>no such heading in the report</source>
        <translation>正文没有此标题</translation>
    </message>
    <message>
        <source>Inserting a chart or table</source>
        <translation>插入图表或表格</translation>
    </message>
    <message>
        <source>Removing a chart or table</source>
        <translation>删除图表或表格</translation>
    </message>
    <message>
        <source>Moving a chart or table</source>
        <translation>移动图表或表格</translation>
    </message>
    <message>
        <source>Typing a caption</source>
        <translation>填写图题、表题</translation>
    </message>
    <message>
        <source>Publishing in spite of findings</source>
        <translation>未通过审核仍导出</translation>
    </message>
    <message>
        <source>tables of an edition that the program does not have</source>
        <translation>程序没有的表样</translation>
    </message>
    <message>
        <source>a table that is none of the report&apos;s forms</source>
        <translation>不属于公开表的其他表格</translation>
    </message>
</context>
<context>
    <name>WorkbookWords</name>
    <message>
        <source>Check of relations</source>
        <translation>勾稽审核</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>勾稽关系</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Rounding allowed</source>
        <translation>允许尾差</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Amounts in 万元. Left, right, difference and verdict are live: they follow the figures of the tables.</source>
        <translation>金额单位：万元。左边、右边、差额和结论都是公式，随报表数字变动。</translation>
    </message>
    <message>
        <source>Audit report</source>
        <translation>审核报告</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>审核结论</translation>
    </message>
    <message>
        <source>Explanations given</source>
        <translation>审核说明</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签章</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Relations checked</source>
        <translation>审核的勾稽关系</translation>
    </message>
    <message>
        <source>Relations passed</source>
        <translation>通过的勾稽关系</translation>
    </message>
    <message>
        <source>Relations not checked</source>
        <translation>未审核的勾稽关系</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Rounding differences</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>Figures of the text</source>
        <translation>说明中的数字</translation>
    </message>
    <message>
        <source>Figures of the text checked</source>
        <translation>已核对的说明数字</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>By</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>编制人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Head of the unit</source>
        <translation>单位负责人</translation>
    </message>
    <message>
        <source>Date:                    (seal)</source>
        <translation>日期：                    （盖章）</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>%1 in all. Amounts in 万元.</source>
        <translation>共 %1 条。金额单位：万元。</translation>
    </message>
    <message>
        <source>Proved: one set of unrounded amounts satisfies every relation at once; every difference is rounding.</source>
        <translation>已证明：存在一组未舍入的金额，同时满足所有关系，全部差额均为尾差。</translation>
    </message>
    <message>
        <source>No set of unrounded amounts satisfies every relation at once: at least one figure is wrong.</source>
        <translation>不存在一组未舍入的金额能同时满足所有关系：至少有一个数字有误。</translation>
    </message>
    <message>
        <source>Whether one set of unrounded amounts satisfies every relation was not determined.</source>
        <translation>未能判定是否存在一组未舍入的金额同时满足所有关系。</translation>
    </message>
</context>
<context>
    <name>juesuan::AcceptDialog</name>
    <message>
        <source>Accept a warning</source>
        <translation>认可提示</translation>
    </message>
    <message>
        <source>&amp;Reason (kept with the report; it lapses when the figures change):</source>
        <translation>审核说明(&amp;R)（随报告保存；有关数字变动后失效）：</translation>
    </message>
</context>
<context>
    <name>juesuan::AddRowDialog</name>
    <message>
        <source>Add a subject row: %1</source>
        <translation>增加科目行：%1</translation>
    </message>
    <message>
        <source>Subjects found</source>
        <translation>找到的科目</translation>
    </message>
    <message>
        <source>The table already has a row for %1.</source>
        <translation>表中已有科目 %1。</translation>
    </message>
    <message>
        <source>%1 is not in the catalogue. It can be added, and will be marked.</source>
        <translation>科目库中没有 %1。可以增加，表中会加以标记。</translation>
    </message>
    <message>
        <source>Adds %1 %2; rows above it in the hierarchy that are missing come with it.</source>
        <translation>增加 %1 %2；缺少的上级科目一并增加。</translation>
    </message>
    <message>
        <source>Nothing fits. Codes have 3, 5 or 7 digits.</source>
        <translation>没有符合的科目。科目代码为 3、5 或 7 位数字。</translation>
    </message>
    <message>
        <source>&amp;Code, name or pinyin initials of the subject:</source>
        <translation>科目代码、名称或拼音首字母(&amp;C)：</translation>
    </message>
    <message>
        <source>for example 2080505, part of a name, or xzyx for 行政运行</source>
        <translation>例如 2080505、名称的一部分，或用 xzyx 找“行政运行”</translation>
    </message>
</context>
<context>
    <name>juesuan::CellPanel</name>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>could not be read for certain</source>
        <translation>没有读准</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确到分</translation>
    </message>
    <message>
        <source>printed to %1 yuan; the true amount may lie up to %2 yuan away</source>
        <translation>印至 %1 元，实际金额与此相差不超过 %2 元</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No rule touches this cell.</source>
        <translation>没有涉及这一格的审核关系。</translation>
    </message>
    <message>
        <source>Never changed.</source>
        <translation>没有修改记录。</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>撤销“%1”</translation>
    </message>
    <message>
        <source>Choose a figure in a table.</source>
        <translation>请在表中选择一个数字。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>审核关系</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改痕迹</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>运算公式</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>手工数</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>from this year&apos;s figure and the change that the text tells; last year&apos;s report is not needed for it</source>
        <translation>由本年数和说明中所说的增减额推算，不需要上年报告</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读到的内容</translation>
    </message>
</context>
<context>
    <name>juesuan::ChartCard</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>图片另存为…</translation>
    </message>
    <message>
        <source>Copy or save this chart</source>
        <translation>复制或保存此图</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>juesuan::ChartsPage</name>
    <message>
        <source>Saving the charts…</source>
        <translation>正在保存图表…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Folder for the charts</source>
        <translation>选择保存图表的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) saved to %1</source>
        <translation>
            <numerusform>已将%n幅图保存到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Write every chart into a folder</source>
        <translation>把所有图表写入一个文件夹</translation>
    </message>
    <message>
        <source>Save all as PNG…</source>
        <translation>全部保存为 PNG…</translation>
    </message>
    <message>
        <source>Save all as SVG…</source>
        <translation>全部保存为 SVG…</translation>
    </message>
    <message>
        <source>Save all as PDF…</source>
        <translation>全部保存为 PDF…</translation>
    </message>
    <message>
        <source>%1 charts, %2 of them without figures</source>
        <translation>共%1幅图，其中%2幅没有数字</translation>
    </message>
    <message>
        <source>%1 charts</source>
        <translation>共%1幅图</translation>
    </message>
</context>
<context>
    <name>juesuan::ComparisonModel</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读准</translation>
    </message>
    <message>
        <source>from zero</source>
        <translation>基数为零</translation>
    </message>
    <message>
        <source>The book has no report of this year: the next year&apos;s table of last year&apos;s figures says so.</source>
        <translation>决算簿中没有这一年的报告，数字取自次年报告的“上年决算数”。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年度</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减额</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>增减率</translation>
    </message>
</context>
<context>
    <name>juesuan::ComparisonPage</name>
    <message>
        <source>All published tables</source>
        <translation>全部公开表</translation>
    </message>
    <message>
        <source>%1 findings concern last year&apos;s figures; the panel lists them.</source>
        <translation>有 %1 条审核结果涉及上年数，见“审核结果”。</translation>
    </message>
    <message>
        <source>The relations between the years hold. – : the year does not print this row. * : from the next year&apos;s table of last year&apos;s figures.</source>
        <translation>跨年勾稽关系均成立。“–”表示该年未列此行；“*”表示取自次年报告的“上年决算数”。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>年度对比</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存年度对比</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>只看有变化的</translation>
    </message>
    <message>
        <source>Largest change first</source>
        <translation>变动最大的在前</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
</context>
<context>
    <name>juesuan::EvaluationsPage</name>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a table</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Weights %1 of 100 · scores %2</source>
        <translation>分值合计 %1（应为 100）· 得分合计 %2</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>新增自评表</translation>
    </message>
    <message>
        <source>Remove table</source>
        <translation>删除此表</translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation>新增指标</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Compute totals</source>
        <translation>计算合计</translation>
    </message>
    <message>
        <source>Execution rates, their score and both totals, from the figures</source>
        <translation>按金额计算执行率和执行率得分，并汇总总分值和总得分</translation>
    </message>
    <message>
        <source>Add a row of funds</source>
        <translation>新增资金行</translation>
    </message>
    <message>
        <source>Remove the row of funds</source>
        <translation>删除资金行</translation>
    </message>
    <message>
        <source>This report has no self-evaluation. “New table” begins one.</source>
        <translation>本报告没有自评表。点“新增自评表”开始填写。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表名</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>实施单位</translation>
    </message>
    <message>
        <source>Goals expected</source>
        <translation>预期目标</translation>
    </message>
    <message>
        <source>Goals reached</source>
        <translation>实际完成情况</translation>
    </message>
    <message>
        <source>Notes below the table</source>
        <translation>表下说明</translation>
    </message>
    <message>
        <source>Project funds</source>
        <translation>项目资金</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>绩效指标</translation>
    </message>
    <message>
        <source>Of these levels</source>
        <translation>所属指标</translation>
    </message>
</context>
<context>
    <name>juesuan::ExportDialog</name>
    <message>
        <source>Export %1, %2</source>
        <translation>导出：%1，%2年度</translation>
    </message>
    <message>
        <source>&amp;Kind of file:</source>
        <translation>文件种类(&amp;K)：</translation>
    </message>
    <message>
        <source>PDF for publication: cover, contents, tables, 说明, 自评表</source>
        <translation>公开用 PDF：封面、目录、报表、说明、自评表</translation>
    </message>
    <message>
        <source>Word (.docx), to be edited further</source>
        <translation>Word 文档（.docx），可继续编辑</translation>
    </message>
    <message>
        <source>OpenDocument (.odt) for LibreOffice and WPS</source>
        <translation>OpenDocument 文档（.odt），供 LibreOffice、WPS 使用</translation>
    </message>
    <message>
        <source>Excel (.xlsx): the nine tables with live totals and checks</source>
        <translation>Excel 工作簿（.xlsx）：九张表，合计与勾稽关系是活的公式</translation>
    </message>
    <message>
        <source>CSV: figures as open data</source>
        <translation>CSV：全部数字，开放数据</translation>
    </message>
    <message>
        <source>JSON: everything as open data</source>
        <translation>JSON：全部内容，开放数据</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>文件(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Reason to publish all the same (kept in the book&apos;s log with your name and the time):</source>
        <translation>仍要公开的理由（连同您的姓名和时间记入决算簿的修改痕迹）(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>%1 %2 final accounts</source>
        <translation>%1%2年度决算</translation>
    </message>
    <message>
        <source>Nothing is missing for publication.</source>
        <translation>公开所需的内容已经齐全。</translation>
    </message>
    <message>
        <source>Still missing for publication:</source>
        <translation>公开前还缺：</translation>
    </message>
    <message numerus="yes">
        <source>Written: %1 (%n page(s)).</source>
        <translation>
            <numerusform>已写好：%1（共%n页）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>已写好：%1。</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1改用%2</translation>
    </message>
    <message>
        <source>Typefaces that this machine lacks were replaced: %1.</source>
        <translation>本机没有的字体已替换：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Double-click or Enter: close this window and go there.</source>
        <translation>双击或按回车：关闭本窗口并转到该处。</translation>
    </message>
    <message>
        <source>This file exists: it will be replaced.</source>
        <translation>文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Errors, or warnings without an explanation, block what is published. Correct them, or give a reason below.</source>
        <translation>有错误或未说明原因的警告，暂不能公开。请先更正，或在下面写明理由。</translation>
    </message>
</context>
<context>
    <name>juesuan::FigureEditor</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>juesuan::FindPanel</name>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第%1处，共%2处</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>searched %1 of %2 reports</source>
        <translation>已查找%1份报告，共%2份</translation>
    </message>
    <message>
        <source>there are more than are shown</source>
        <translation>还有更多，未全部列出</translation>
    </message>
    <message>
        <source>this report cannot be edited</source>
        <translation>本报告不能编辑</translation>
    </message>
    <message>
        <source>Fi&amp;nd:</source>
        <translation>查找(&amp;N)：</translation>
    </message>
    <message>
        <source>Words, code or figure</source>
        <translation>文字、科目代码或金额</translation>
    </message>
    <message>
        <source>&amp;Replace with:</source>
        <translation>替换为(&amp;R)：</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>替换(&amp;P)</translation>
    </message>
    <message>
        <source>Replace &amp;all…</source>
        <translation>全部替换(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Whole cell</source>
        <translation>整格匹配(&amp;W)</translation>
    </message>
    <message>
        <source>The whole cell or paragraph must be what is looked for</source>
        <translation>整个单元格或整段文字与查找内容相同</translation>
    </message>
    <message>
        <source>Whole &amp;book</source>
        <translation>整个决算簿(&amp;B)</translation>
    </message>
    <message>
        <source>All units and years of the book</source>
        <translation>决算簿中的全部单位和年度</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>A report that is sealed or open for reading only was left as it is</source>
        <translation>报告已封存或只读，未作替换</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>sealed or read-only reports were left as they are</source>
        <translation>已封存或只读的报告未作替换</translation>
    </message>
</context>
<context>
    <name>juesuan::FindingsModel</name>
    <message>
        <source>Whole report</source>
        <translation>整份报告</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group and number of findings</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Rounding allows</source>
        <translation>允许尾差</translation>
    </message>
    <message>
        <source>Accepted because</source>
        <translation>审核说明</translation>
    </message>
    <message>
        <source>As a whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>juesuan::FindingsPanel</name>
    <message>
        <source>No report is open.</source>
        <translation>没有打开的报告。</translation>
    </message>
    <message>
        <source>all differences together are rounding (proved)</source>
        <translation>已证明所有差额可同时由四舍五入解释</translation>
    </message>
    <message>
        <source>the differences cannot all be rounding</source>
        <translation>各项差额不可能同时由四舍五入造成</translation>
    </message>
    <message>
        <source>whether all differences are rounding: not yet checked</source>
        <translation>各项差额能否同时由四舍五入解释：尚未检查</translation>
    </message>
    <message>
        <source>%1 relations checked, %2 passed, %3 not checked; %4.</source>
        <translation>已审核 %1 条，通过 %2 条，未审核 %3 条；%4。</translation>
    </message>
    <message>
        <source>Filter by text or rule</source>
        <translation>按文字或规则编号筛选</translation>
    </message>
    <message>
        <source>Accept with reason…</source>
        <translation>填写审核说明…</translation>
    </message>
    <message>
        <source>A warning may be accepted with a written reason</source>
        <translation>核实性问题可在填写审核说明后认可</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>全部级别</translation>
    </message>
</context>
<context>
    <name>juesuan::FormPage</name>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年度</translation>
    </message>
    <message>
        <source>Amounts in %1</source>
        <translation>金额单位：%1</translation>
    </message>
</context>
<context>
    <name>juesuan::FormTableModel</name>
    <message>
        <source>This figure could not be read for certain. Please enter it from the source.</source>
        <translation>这个数字没有读准，请对照原文填写。</translation>
    </message>
    <message>
        <source>Subject %1 is not in the catalogue.</source>
        <translation>科目库中没有科目 %1。</translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <translation>自动运算：%1</translation>
    </message>
    <message>
        <source>Kept by hand: %1</source>
        <translation>手工数：%1</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
</context>
<context>
    <name>juesuan::FundsModel</name>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Executed over budget of the year, and its score by the weight</source>
        <translation>全年执行数 ÷ 全年预算数，以及按分值折算的得分</translation>
    </message>
    <message>
        <source>Project funds (10,000 yuan)</source>
        <translation>项目资金（万元）</translation>
    </message>
    <message>
        <source>Initial budget</source>
        <translation>年初预算数</translation>
    </message>
    <message>
        <source>Budget of the year</source>
        <translation>全年预算数</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>全年执行数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Execution rate</source>
        <translation>执行率</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>应为</translation>
    </message>
</context>
<context>
    <name>juesuan::GlossaryModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>名词</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
</context>
<context>
    <name>juesuan::GlossaryPage</name>
    <message>
        <source>Findings about terms (%1)</source>
        <translation>名词审核结果（%1）</translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation>新增名词</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Findings about terms</source>
        <translation>名词审核结果</translation>
    </message>
</context>
<context>
    <name>juesuan::GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Code, name, pinyin initials, table, page, unit or year</source>
        <translation>科目代码、名称、拼音首字母、表、页面、单位或年度</translation>
    </message>
    <message>
        <source>Places that fit</source>
        <translation>符合的位置</translation>
    </message>
    <message>
        <source>Enter goes there, Esc closes. xzyx finds 行政运行, 03 the third table.</source>
        <translation>回车转到，Esc 关闭。输入 xzyx 找到“行政运行”，输入 03 找到公开03表。</translation>
    </message>
</context>
<context>
    <name>juesuan::ImportReviewDialog</name>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>单位(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation>年度(&amp;Y)：</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Leave unread, decide later</source>
        <translation>暂不填入，以后再定</translation>
    </message>
    <message>
        <source>Type it into its cell: %1</source>
        <translation>请填到所属的单元格：%1</translation>
    </message>
    <message>
        <source>Goes to: %1</source>
        <translation>导入到：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n figures were read</source>
        <translation>
            <numerusform>读到 %n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to look at</source>
        <translation>没有需要查看的事项</translation>
    </message>
    <message>
        <source>%1 of %2 to look at are open</source>
        <translation>需查看 %2 项，还有 %1 项待处理</translation>
    </message>
    <message>
        <source>%1 sections of text, %2 self-evaluations, %3 glossary entries</source>
        <translation>说明 %1 节，自评表 %2 张，名词 %3 条</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>new subjects: %1</source>
        <translation>新科目：%1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待看事项</translation>
    </message>
    <message>
        <source>Choice of columns</source>
        <translation>栏次选择</translation>
    </message>
    <message>
        <source>Accept (Enter)</source>
        <translation>接受（回车）</translation>
    </message>
    <message>
        <source>Correct (F2)</source>
        <translation>更正（F2）</translation>
    </message>
    <message>
        <source>Skip (Del)</source>
        <translation>跳过（Del）</translation>
    </message>
</context>
<context>
    <name>juesuan::ImportSummaryDialog</name>
    <message>
        <source>Import: summary</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>查看(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>打开决算(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>%n reports are in the book now.</source>
        <translation>
            <numerusform>已有 %n 份决算进入决算簿。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be taken over; nothing of them is in the book.</source>
        <translation>
            <numerusform>%n 个文件未能导入，决算簿中没有它们的任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n files were not looked at.</source>
        <translation>
            <numerusform>已停止：还有 %n 个文件没有处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>already in the book, nothing has changed</source>
        <translation>决算簿中已有，没有变化</translation>
    </message>
    <message>
        <source>new in the book</source>
        <translation>新增</translation>
    </message>
    <message numerus="yes">
        <source>brought up to date, %n changes</source>
        <translation>
            <numerusform>已更新，%n 处改动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>juesuan::IndicatorModel</name>
    <message>
        <source>Budget execution rate</source>
        <translation>预算执行率</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>The parts add up to %1.</source>
        <translation>各项合计为 %1。</translation>
    </message>
    <message>
        <source>The parts that are filled in add up to %1.</source>
        <translation>已填各项合计为 %1。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>年度指标值</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际完成值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Causes of deviation and remedies</source>
        <translation>偏差原因分析及改进措施</translation>
    </message>
</context>
<context>
    <name>juesuan::MainWindow</name>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>This book is open for reading only.</source>
        <translation>本决算簿以只读方式打开。</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>This report is sealed. It can be read, not edited.</source>
        <translation>本报告已封存，只能查看，不能修改。</translation>
    </message>
    <message>
        <source>Every change is saved at once</source>
        <translation>修改随时自动保存</translation>
    </message>
    <message>
        <source>Juesuan</source>
        <translation>决算</translation>
    </message>
    <message>
        <source>Count %1</source>
        <translation>计数 %1</translation>
    </message>
    <message>
        <source>An entry has not been taken over yet. Close and lose it?</source>
        <translation>有一个数字尚未填入表中。关闭窗口并放弃它吗？</translation>
    </message>
    <message>
        <source>About Juesuan</source>
        <translation>关于决算</translation>
    </message>
    <message>
        <source>Juesuan %1: edits, checks and explains the yearly final accounts of units.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>决算 %1：编辑、审核、说明单位决算。
自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>审核(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>新建决算簿(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Sample book…</source>
        <translation>示例决算簿(&amp;S)…</translation>
    </message>
    <message>
        <source>Add &amp;unit and year…</source>
        <translation>增加单位和年度(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Import report text…</source>
        <translation>导入决算文本(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close book</source>
        <translation>关闭决算簿(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lear cells</source>
        <translation>清除内容(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Add subject row…</source>
        <translation>增加科目行(&amp;A)…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>下一条(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>上一条(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept with reason…</source>
        <translation>填写审核说明(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;About Juesuan</source>
        <translation>关于决算(&amp;A)</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>决算簿</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>审核结果</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>New book</source>
        <translation>新建决算簿</translation>
    </message>
    <message>
        <source>Books (*.juesuan)</source>
        <translation>决算簿 (*.juesuan)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>a new book</source>
        <translation>新的决算簿</translation>
    </message>
    <message>
        <source>%1, changing the report that is there (can be undone)</source>
        <translation>%1，修改其中已有的报告（可撤销）</translation>
    </message>
    <message>
        <source>%1, as a new report</source>
        <translation>%1，作为新的报告</translation>
    </message>
    <message>
        <source>Nothing differs from what the book has.</source>
        <translation>与决算簿中的内容完全一致，没有变动。</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>增加科目行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除科目行</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一条问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一条问题</translation>
    </message>
    <message>
        <source>&amp;Compute totals</source>
        <translation>公式运算(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back to the formula</source>
        <translation>恢复公式运算(&amp;B)</translation>
    </message>
    <message>
        <source>Un&amp;seal report…</source>
        <translation>解封报告(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Seal report…</source>
        <translation>封存报告(&amp;S)…</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 处</translation>
    </message>
    <message>
        <source>Compute totals</source>
        <translation>公式运算</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Every total is the sum of its parts; nothing to compute.</source>
        <translation>各合计数均与下级数字之和一致，无需运算。</translation>
    </message>
    <message>
        <source>%1 totals differ from the sum of their parts and will be changed:</source>
        <translation>有 %1 个合计数与下级数字之和不一致，将改为：</translation>
    </message>
    <message>
        <source>From now on totals follow their parts. %1 totals will be changed at once:</source>
        <translation>今后合计数随下级数字自动运算。以下 %1 个合计数将立即改动：</translation>
    </message>
    <message>
        <source>Unseal %1? It can be edited again; that it was unsealed stays in its history.</source>
        <translation>解除“%1”的封存？解封后可以再次编辑，解封会记入修改痕迹。</translation>
    </message>
    <message>
        <source>Seal %1? Nobody can edit it then until it is unsealed, and any change made outside is noticed.</source>
        <translation>封存“%1”？封存后不能编辑，直到解封；在程序之外的任何改动都会被发现。</translation>
    </message>
    <message>
        <source>It still has %1 errors.</source>
        <translation>报告还有 %1 个错误没有解决。</translation>
    </message>
    <message>
        <source>Unseal</source>
        <translation>解封</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>This row belongs to no subject.</source>
        <translation>本行不对应科目。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Subject of this row</source>
        <translation>查看本行科目(&amp;S)</translation>
    </message>
    <message>
        <source>Begin the next &amp;year from this report…</source>
        <translation>由本报告建立下一年度(&amp;Y)…</translation>
    </message>
    <message>
        <source>Taken over: the unit, the subject rows, the profile, the glossary and the indicators; closing balances become opening balances, and this year&apos;s figures become last year&apos;s. Everything else is blank, and totals compute.</source>
        <translation>沿用：单位、科目行、概况、名词解释和绩效指标；年末结转转为年初结转，本年决算数转为上年决算数。其余为空，合计数自动运算。</translation>
    </message>
    <message>
        <source>New year</source>
        <translation>新的年度</translation>
    </message>
    <message>
        <source>Begin %1 from the report of %2?</source>
        <translation>由%2年度报告建立%1年度报告？</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Sum %1    Average %2    Count %3    Least %4    Most %5</source>
        <translation>合计 %1&#x3000;平均 %2&#x3000;计数 %3&#x3000;最小 %4&#x3000;最大 %5</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>向下填充(&amp;D)</translation>
    </message>
    <message>
        <source>Puts the first selected figure of each column, or the figure above, into the selected cells</source>
        <translation>把所选各列的第一个数（只选一行时为上一格的数）填入所选单元格</translation>
    </message>
    <message>
        <source>Fill r&amp;ight</source>
        <translation>向右填充(&amp;I)</translation>
    </message>
    <message>
        <source>Puts the first selected figure of each row, or the figure to the left, into the selected cells</source>
        <translation>把所选各行的第一个数（只选一列时为左边一格的数）填入所选单元格</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>显示比例(&amp;Z)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>100%(&amp;A)</translation>
    </message>
    <message>
        <source>Fit column &amp;widths</source>
        <translation>恢复自动列宽(&amp;W)</translation>
    </message>
    <message>
        <source>Forgets the widths that were dragged for this table</source>
        <translation>不再使用在本表中拖动过的列宽</translation>
    </message>
    <message>
        <source>Zoom of the tables: Ctrl and the mouse wheel, Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <translation>表格的显示比例：按住 Ctrl 滚动鼠标滚轮，或 Ctrl+加号、Ctrl+减号、Ctrl+0</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一窗格(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找与替换</translation>
    </message>
    <message>
        <source>A&amp;mounts in</source>
        <translation>金额单位(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;move subject row</source>
        <translation>删除科目行(&amp;M)</translation>
    </message>
    <message>
        <source>10,000 yuan (&amp;W)</source>
        <translation>万元(&amp;W)</translation>
    </message>
    <message>
        <source>yuan (&amp;Y)</source>
        <translation>元(&amp;Y)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>中文(&amp;C)</source>
        <translation>中文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>English(&amp;E)</translation>
    </message>
    <message>
        <source>Compute totals au&amp;tomatically</source>
        <translation>自动运算(&amp;T)</translation>
    </message>
    <message>
        <source>Boo&amp;k</source>
        <translation>决算簿(&amp;K)</translation>
    </message>
    <message>
        <source>Findi&amp;ngs</source>
        <translation>审核结果(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;ell</source>
        <translation>单元格(&amp;E)</translation>
    </message>
    <message>
        <source>Find and &amp;replace</source>
        <translation>查找与替换(&amp;R)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n files…</source>
        <translation>
            <numerusform>正在导入 %n 个文件…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>第 %1 个，共 %2 个：%3</translation>
    </message>
    <message>
        <source>Print pre&amp;view</source>
        <translation>打印预览(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>What is to be printed?</source>
        <translation>要打印什么？</translation>
    </message>
    <message>
        <source>The whole &amp;report</source>
        <translation>整份报告(&amp;R)</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>只打印%1</translation>
    </message>
    <message>
        <source>Show the so&amp;urce</source>
        <translation>显示来源(&amp;U)</translation>
    </message>
    <message>
        <source>Source displa&amp;y</source>
        <translation>来源页(&amp;Y)</translation>
    </message>
    <message>
        <source>Books and reports (*.juesuan *.pdf *.xlsx *.xls *.et *.csv *.txt *.json);;Books (*.juesuan);;Reports (*.pdf *.xlsx *.xls *.et *.csv *.txt *.json);;All files (*)</source>
        <translation>决算簿和决算报告 (*.juesuan *.pdf *.xlsx *.xls *.et *.csv *.txt *.json);;决算簿 (*.juesuan);;决算报告 (*.pdf *.xlsx *.xls *.et *.csv *.txt *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.xlsx *.xls *.et *.csv *.txt *.json);;All files (*)</source>
        <translation>决算报告 (*.pdf *.xlsx *.xls *.et *.csv *.txt *.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>juesuan::NarrativePage</name>
    <message>
        <source>Figure in the text</source>
        <translation>正文中的数字</translation>
    </message>
    <message>
        <source>“%1” comes from the tables and follows them. Make it plain text that no longer follows?</source>
        <translation>“%1”取自报表，并随报表变化。要改为普通文字、不再随报表变化吗？</translation>
    </message>
    <message>
        <source>Write the text from the figures</source>
        <translation>按报表数据生成说明</translation>
    </message>
    <message>
        <source>The present text was not made from a template and will be replaced. Undo brings it back. Replace it?</source>
        <translation>现有说明不是由模板生成的，将被替换；撤销可以恢复。要替换吗？</translation>
    </message>
    <message>
        <source>Write from the figures</source>
        <translation>按数据生成说明</translation>
    </message>
    <message>
        <source>Makes the text anew; what you wrote yourself stays.</source>
        <translation>按当前数据重新生成正文；您自己写的段落和原因保留不变。</translation>
    </message>
    <message>
        <source>Reasons and notes</source>
        <translation>原因与补充说明</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Reason or note</source>
        <translation>原因或补充说明</translation>
    </message>
    <message>
        <source>Written for a change in the other direction; not printed.</source>
        <translation>原因是按相反的增减方向写的，未写入正文。</translation>
    </message>
    <message>
        <source>A change that needs a reason (主要是…).</source>
        <translation>有增减变动，需要填写原因（主要是……）。</translation>
    </message>
    <message>
        <source>Carried over from %1; see whether it still holds.</source>
        <translation>沿用%1年度的内容，请确认是否仍然适用。</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>增减变动原因</translation>
    </message>
    <message>
        <source>What it was spent on</source>
        <translation>支出用途</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) in the text no longer agree</source>
        <translation>
            <numerusform>正文中有 %n 处数字与报表不符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) missing</source>
        <translation>
            <numerusform>缺少 %n 处变动原因</numerusform>
        </translation>
    </message>
    <message>
        <source>No reason is missing</source>
        <translation>原因已填全</translation>
    </message>
    <message>
        <source>last year: %1</source>
        <translation>上年：%1</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>当前应为：%1</translation>
    </message>
    <message>
        <source>its figure is no longer given</source>
        <translation>所引用的数据已不存在</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>A chart or table behind the paragraph that the cursor is in; it follows the figures. (Ins)</source>
        <translation>在光标所在段落之后插入图表或表格，随报表数据自动更新（Ins）</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the chart or table up (Alt+Up)</source>
        <translation>上移图表或表格（Alt+↑）</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the chart or table down (Alt+Down)</source>
        <translation>下移图表或表格（Alt+↓）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take the chart or table out (Del)</source>
        <translation>删除图表或表格（Del）</translation>
    </message>
    <message>
        <source>%1 (no figures)</source>
        <translation>%1（无数据）</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Show the cell</source>
        <translation>转到数据来源</translation>
    </message>
</context>
<context>
    <name>juesuan::Navigator</name>
    <message>
        <source>Book</source>
        <translation>决算簿</translation>
    </message>
</context>
<context>
    <name>juesuan::NavigatorModel</name>
    <message>
        <source>Year %1</source>
        <translation>%1年度</translation>
    </message>
    <message>
        <source>Supplementary tables</source>
        <translation>补充表</translation>
    </message>
    <message>
        <source>%1, %2 findings</source>
        <translation>%1，%2 条审核结果</translation>
    </message>
    <message>
        <source>Year %1 (sealed)</source>
        <translation>%1年度（已封存）</translation>
    </message>
</context>
<context>
    <name>juesuan::NewReportDialog</name>
    <message>
        <source>New report</source>
        <translation>增加报告</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>&amp;Name of the unit:</source>
        <translation>单位名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Unit c&amp;ode:</source>
        <translation>单位代码(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation>年度(&amp;Y)：</translation>
    </message>
</context>
<context>
    <name>juesuan::OverrideDialog</name>
    <message>
        <source>Keep a total by hand</source>
        <translation>改为手工数</translation>
    </message>
    <message>
        <source>This total is computed from its parts:</source>
        <translation>本合计数由下级数字自动运算得出：</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&amp;Amount (%1):</source>
        <translation>金额（%1）(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>理由(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>juesuan::OverviewPage</name>
    <message>
        <source>%1, %2</source>
        <translation>%1 · %2年度</translation>
    </message>
    <message>
        <source>amounts in %1</source>
        <translation>金额单位：%1</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>open for editing</source>
        <translation>可编辑</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>totals compute automatically</source>
        <translation>合计自动运算</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>juesuan::PageView</name>
    <message>
        <source>Drawing page %1…</source>
        <translation>正在显示第 %1 页…</translation>
    </message>
</context>
<context>
    <name>juesuan::PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>内容</translation>
    </message>
    <message numerus="yes">
        <source>Add the %n subject rows that this table does not have</source>
        <translation>
            <numerusform>添加本表没有的%n个科目行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells will change.</source>
        <translation>
            <numerusform>将改动%n格。</numerusform>
        </translation>
    </message>
    <message>
        <source>No cell will change.</source>
        <translation>不会改动任何单元格。</translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold the same figure already.</source>
        <translation>
            <numerusform>%n格的数与粘贴的相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computed totals are left to their formulas.</source>
        <translation>
            <numerusform>%n格合计数由公式计算，不改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries have no cell in this table and are left out.</source>
        <translation>
            <numerusform>%n个数超出本表范围，不粘贴。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts would stand over labels or codes and are left out.</source>
        <translation>
            <numerusform>%n处文字会盖住项目或科目代码，不粘贴。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged cells: the first cell of each gets the figure.</source>
        <translation>
            <numerusform>%n个合并单元格：数填入其中第一格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no figures and are left out.</source>
        <translation>
            <numerusform>%n处不是数，不粘贴。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>粘贴%n格</numerusform>
        </translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Entries that need attention</source>
        <translation>需要注意的内容</translation>
    </message>
    <message>
        <source>No figure; left out.</source>
        <translation>不是数字，略去。</translation>
    </message>
    <message>
        <source>The row is added.</source>
        <translation>增加这一行。</translation>
    </message>
    <message>
        <source>There is no such row; left out.</source>
        <translation>没有这一行，略去。</translation>
    </message>
</context>
<context>
    <name>juesuan::ProfileListEditor</name>
    <message>
        <source>%1 (%2)</source>
        <comment>heading and number of items</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>juesuan::ProfilePage</name>
    <message>
        <source>Duties</source>
        <translation>主要职能</translation>
    </message>
    <message>
        <source>Offices and sub-units</source>
        <translation>内设处室及下属单位</translation>
    </message>
    <message>
        <source>Final accounts of the year %1</source>
        <translation>%1年度单位决算</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>This report is sealed.</source>
        <translation>本报告已封存。</translation>
    </message>
</context>
<context>
    <name>juesuan::ReplaceDialog</name>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) will change. Take the tick from those that shall stay.</source>
        <translation>
            <numerusform>将替换%n处。不替换的，请去掉前面的勾。</numerusform>
        </translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将作的替换</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>替换后</translation>
    </message>
    <message>
        <source>Reports that are sealed or open for reading only are left as they are.</source>
        <translation>已封存或只读的报告不作替换。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>a label, code or heading, left as it is</source>
        <translation>表样文字、代码或标题，不替换</translation>
    </message>
    <message>
        <source>a computed total, left as it is</source>
        <translation>公式运算得出的合计，不替换</translation>
    </message>
    <message>
        <source>a figure in the text that follows the tables, left as it is</source>
        <translation>说明中取自表格的数字，不替换</translation>
    </message>
    <message>
        <source>would no longer be a number, left as it is</source>
        <translation>替换后不是数字，不替换</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
</context>
<context>
    <name>juesuan::ReviewListModel</name>
    <message>
        <source>column shifted</source>
        <translation>整列错行</translation>
    </message>
    <message>
        <source>columns in doubt</source>
        <translation>栏次存疑</translation>
    </message>
    <message>
        <source>cell in doubt</source>
        <translation>单元格存疑</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>数字矛盾</translation>
    </message>
    <message>
        <source>number without place</source>
        <translation>数字无处可放</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>未读懂</translation>
    </message>
    <message>
        <source>changes the book</source>
        <translation>改动决算簿</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>From “%1” on the figures stand %n rows too low</source>
        <translation>
            <numerusform>自“%1”起，数字向下错了 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From “%1” on the figures stand %n rows too high</source>
        <translation>
            <numerusform>自“%1”起，数字向上错了 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>; moved back, %1 of %2 broken relations hold</source>
        <translation>；移回后，%2 条不成立的勾稽关系中有 %1 条成立</translation>
    </message>
    <message>
        <source>A figure stands here that could not be read for certain</source>
        <translation>此处有数字，但没有读准</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读为 %1</translation>
    </message>
    <message>
        <source>, the other figures want %1</source>
        <translation>，按其他数字应为 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读到的内容</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>juesuan::SourcePane</name>
    <message>
        <source> of %1</source>
        <translation> 页，共 %1 页</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Page </source>
        <translation>第 </translation>
    </message>
    <message>
        <source>Page of the file</source>
        <translation>原文件页</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>原文件各行</translation>
    </message>
</context>
<context>
    <name>juesuan::SourcePanel</name>
    <message>
        <source>Where the file “%1” is, the book does not know.</source>
        <translation>决算簿不知道文件“%1”在哪里。</translation>
    </message>
    <message>
        <source>The file “%1” is no longer at %2.</source>
        <translation>文件“%1”已不在 %2。</translation>
    </message>
    <message>
        <source>The file “%1” is not the one that was read any more: what it holds has changed.</source>
        <translation>文件“%1”的内容已经改变，不再是当初读取的文件。</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>指定位置…</translation>
    </message>
    <message>
        <source>Choose a figure in a table.</source>
        <translation>请在报表中选择一个数字。</translation>
    </message>
    <message>
        <source>This cell was not read from a file.</source>
        <translation>此单元格不是从文件读取的。</translation>
    </message>
    <message>
        <source>The book does not know from which file: it was imported by an older program. Import the file again to see its pages here.</source>
        <translation>决算簿没有记下来源文件（由旧版程序导入）。重新导入该文件后，可在此查看原页。</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>%1 在哪里？</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>“%1” is not the file that was read: it holds something else.</source>
        <translation>“%1”不是当初读取的文件，内容不同。</translation>
    </message>
</context>
<context>
    <name>juesuan::StartPage</name>
    <message>
        <source>Juesuan</source>
        <translation>决算</translation>
    </message>
    <message>
        <source>Open a book, or drop a book or a report&apos;s text here. Reports are edited, checked and explained in a book: one file, many units, many years.</source>
        <translation>打开决算簿，或把决算簿、决算文本拖到这里。编辑、审核和说明都在决算簿中进行：一个文件，多个单位，多个年度。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>新建决算簿(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Import report text…</source>
        <translation>导入决算文本(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Sample book…</source>
        <translation>示例决算簿(&amp;S)…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>juesuan::SubjectsPage</name>
    <message>
        <source>not in the catalogue</source>
        <translation>科目库中没有</translation>
    </message>
    <message>
        <source>Code, name, or pinyin initials (xzyx finds 行政运行)</source>
        <translation>代码、名称或拼音首字母（xzyx 可找到“行政运行”）</translation>
    </message>
    <message>
        <source>Find a subject</source>
        <translation>查找科目</translation>
    </message>
    <message>
        <source>Kind of subject</source>
        <translation>科目类别</translation>
    </message>
    <message>
        <source>Functional classification</source>
        <translation>支出功能分类</translation>
    </message>
    <message>
        <source>Economic classification</source>
        <translation>支出经济分类</translation>
    </message>
    <message>
        <source>Amounts of</source>
        <translation>金额取自</translation>
    </message>
    <message>
        <source>Only with amounts</source>
        <translation>只看有金额的</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
</TS>
