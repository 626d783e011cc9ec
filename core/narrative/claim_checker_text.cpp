// Checks wordings, lists and totals over the text; puts findings at their place and counts what was checked.
#include "base/edit_distance.h"
#include "base/wide.h"
#include "narrative/claim_checker.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

constexpr qsizetype quoteLimit = 60;

// A quotation does not begin with the sign that ends what is before it.
qsizetype quoteStart(const QString& text, qsizetype from) {
    static const QString signs = QStringLiteral(",;:、。)");
    while (from + 1 < text.size() && signs.contains(text[from]))
        ++from;
    return from;
}

} // namespace

// ---- wordings

void ClaimChecker::comparison(const ComparisonClaim& claim) {
    if (!claim.mention)
        return;
    const auto now = actualOf(*claim.mention);
    const auto base = claim.base == ClaimBase::Budget ? budgetOf(*claim.mention) : priorOf(*claim.mention);
    if (!now || !base || base->guessed)
        return compareRate(claim);
    const qint64 difference = now->hundredths - base->hundredths;
    const int sign = difference > 0 ? 1 : difference < 0 ? -1 : 0;
    // 基本持平 is for its author to judge, unless nothing else was spent than planned.
    if (sign == claim.sign || (claim.about && claim.sign == 0 && qAbs(difference) * 20 <= base->hundredths))
        return;
    const PrintedNumber wan{UnitKind::Money, 0, 0, fenPer(AmountUnit::WanYuan), {}, 0, 0};
    const QString word = sign > 0 ? QStringLiteral("大于") : sign < 0 ? QStringLiteral("小于") : QStringLiteral("持平");
    Finding& finding = report(QStringLiteral("claim.comparison"),
                              {{}, word, amountWords(now->hundredths, wan), amountWords(base->hundredths, wan)}, claim.section, claim.paragraph,
                              claim.start, claim.end);
    finding.expected = word;
    addCells(finding, now->cells);
    addCells(finding, base->cells);
}

// Where the budget is not known, the rate of completion in the same sentence tells which is more.
void ClaimChecker::compareRate(const ComparisonClaim& claim) {
    if (claim.base != ClaimBase::Budget || (claim.about && claim.sign == 0))
        return;
    const QString& text = textOf(claim.section, claim.paragraph).text;
    for (const Claim& rate : m_text.claims) {
        if (rate.role != ClaimRole::Completion || rate.section != claim.section || rate.paragraph != claim.paragraph || !rate.about ||
            rate.about->key() != claim.mention->key() || sentenceStart(text, rate.number.start) != sentenceStart(text, claim.end))
            continue;
        qint64 hundred = 100;
        for (int i = 0; i < rate.number.decimals; ++i)
            hundred *= 10;
        const int sign = rate.number.digits > hundred ? 1 : rate.number.digits < hundred ? -1 : 0;
        if (sign != claim.sign)
            report(QStringLiteral("claim.comparison-rate"), {{}, quoteOf(rate)}, claim.section, claim.paragraph, std::min(claim.start, rate.number.start),
                   std::max(claim.end, rate.number.end));
        return;
    }
}

// ---- lists

// A full stop in the middle of a list: what stands behind it goes on with subjects of the set.
bool ClaimChecker::goesOnBehind(const ListClaim& claim, ListClaim& whole) {
    const QString& text = textOf(claim.section, claim.paragraph).text;
    if (claim.end >= text.size() || claim.items.empty())
        return false;
    const ListClaim next = listBehind(text, claim);
    const auto money = m_values.withMoney(claim.set);
    const auto known = [&](const ListClaim::Item& item) {
        return std::any_of(money.begin(), money.end(), [&](const auto& name) { return name.all.contains(item.text); });
    };
    if (next.items.empty() || !known(next.items.front()))
        return false;
    report(QStringLiteral("claim.list-broken"), {QString()}, claim.section, claim.paragraph, claim.items.back().start, next.items.front().end);
    whole.items.insert(whole.items.end(), next.items.begin(), next.items.end());
    whole.end = next.end;
    whole.open = next.open;
    return true;
}

void ClaimChecker::list(const ListClaim& printed) {
    ListClaim claim = printed;
    while (goesOnBehind(ListClaim(claim), claim)) {
    }
    const auto money = m_values.withMoney(claim.set);
    if (money.empty())
        return;
    const auto all = m_values.allNames(claim.set);
    QSet<QString> listed;
    QString before; // the item in front, to quote a gap by
    for (const ListClaim::Item& item : claim.items) {
        const auto is = [&](const ClaimValues::ListedName& name) { return name.all.contains(item.text); };
        if (const auto at = std::find_if(money.begin(), money.end(), is); at != money.end()) {
            listed.insert(at->name);
            continue;
        }
        if (const auto at = std::find_if(all.begin(), all.end(), is); at != all.end()) {
            Finding& finding = report(QStringLiteral("claim.list-without-money"), {item.text}, claim.section, claim.paragraph, item.start, item.end);
            finding.cells.push_back({{at->element.form, at->element.row, {}}, {}, false});
            continue;
        }
        const auto nearest = std::min_element(money.begin(), money.end(), [&](const auto& a, const auto& b) {
            return editDistance(a.name, item.text) < editDistance(b.name, item.text);
        });
        const bool near = editDistance(nearest->name, item.text) <= std::max<qsizetype>(1, nearest->name.size() / 4);
        Finding& finding = report(near ? QStringLiteral("claim.list-misspelt") : QStringLiteral("claim.list-unknown"), {item.text, nearest->name},
                                  claim.section, claim.paragraph, item.start, item.end);
        if (near) {
            finding.expected = nearest->name;
            listed.insert(nearest->name);
        }
    }
    if (claim.open)
        return;
    for (const auto& name : money)
        if (!listed.contains(name.name)) {
            // Between the items where the table has it.
            const auto [before, behind] = gapFor(claim, money, name);
            Finding& finding = report(QStringLiteral("claim.list-lacks"), {name.name}, claim.section, claim.paragraph, before, behind);
            finding.expected = name.name;
            if (const auto figure = m_values.source().evaluate(QStringLiteral("公开%1[%2]").arg(name.element.form, name.element.row)))
                addCells(finding, figure->cells);
        }
}

// From the listed item above `name` in the table to the one behind that in the text.
std::pair<qsizetype, qsizetype> ClaimChecker::gapFor(const ListClaim& claim, const std::vector<ClaimValues::ListedName>& money,
                                                     const ClaimValues::ListedName& name) const {
    size_t before = claim.items.size();
    for (const auto& above : money) {
        if (above.name == name.name)
            break;
        for (size_t i = 0; i < claim.items.size(); ++i)
            if (above.all.contains(claim.items[i].text))
                before = i;
    }
    if (before == claim.items.size()) // before all of them
        return {claim.items.front().start, claim.items.front().end};
    return {claim.items[before].start, claim.items[std::min(before + 1, claim.items.size() - 1)].end};
}

// ---- sums

void ClaimChecker::sums() {
    for (const auto& [total, parts] : m_context.rules.claims.sums)
        for (const ClaimRole role : {ClaimRole::Actual, ClaimRole::Budget, ClaimRole::Difference})
            sum(total, parts, role);
    budgetsOfSubjects();
    weighted();
}

// A total against the sum of its parts, each given as a share of a told whole: the intervals must meet.
void ClaimChecker::weighted() {
    const auto shareOf = [&](const QString& part, const QString& whole) {
        for (size_t i = 0; i < m_text.claims.size(); ++i) {
            const Claim& claim = m_text.claims[i];
            if (claim.role == ClaimRole::Share && claim.about && claim.about->key() == part && claim.whole && claim.whole->key() == whole)
                return int(i);
        }
        return -1;
    };
    for (const auto& [total, pairs] : m_context.rules.claims.weighted) {
        const auto sum = m_values.told(total, ClaimRole::Actual);
        Wide low = 0, high = 0; // in quarters of 10^-6 of the unit
        std::vector<size_t> shares;
        bool complete = sum.has_value();
        for (const auto& [part, whole] : pairs) {
            const auto amount = m_values.told(whole, ClaimRole::Actual);
            if (!amount || *amount == 0)
                continue;
            const int at = shareOf(part, whole);
            if (at < 0) {
                complete = false;
                break;
            }
            shares.push_back(size_t(at));
            const PrintedNumber& percent = m_text.claims[size_t(at)].number;
            Wide p = percent.digits, half = 1; // of the last printed digit, in hundredths of a percent
            for (int i = percent.decimals; i < 2; ++i) {
                p *= 10;
                half *= 10;
            }
            low += (2 * p - half) * (2 * Wide(*amount) - 1);
            high += (2 * p + half) * (2 * Wide(*amount) + 1);
        }
        if (!complete || shares.empty() || textOf(m_text.claims[shares.back()].section, m_text.claims[shares.back()].paragraph).hasBrokenNumber())
            continue;
        const Wide scale = 4 * Wide(10'000);
        const bool fits = low < scale / 2 * (2 * Wide(*sum) + 1) && high > scale / 2 * (2 * Wide(*sum) - 1);
        for (const size_t share : shares)
            done(share);
        done(m_teller.value({total, int(ClaimRole::Actual)}));
        if (fits)
            continue;
        const Claim& claim = m_text.claims[shares.back()];
        report(QStringLiteral("claim.weighted"), {quoteOf(claim), amountWords(*sum, m_text.claims[m_teller.value({total, int(ClaimRole::Actual)})].number)}, claim);
    }
}

void ClaimChecker::sum(const QString& total, const QStringList& parts, ClaimRole role) {
    const auto whole = m_values.told(total, role);
    if (!whole)
        return;
    qint64 sum = 0;
    int printed = 0;
    std::vector<size_t> tellers{m_teller.value({total, int(role)})};
    for (const QString& part : parts) {
        const auto told = m_values.told(part, role);
        if (!told) { // not named: nothing, unless the tables have it
            Mention mention;
            mention.expressions = {part};
            const auto figures = m_values.actual(mention);
            const qint64 now = figures.empty() ? 0 : figures.front().hundredths;
            if (role == ClaimRole::Actual)
                sum += now;
            else if (role == ClaimRole::Difference && now != 0)
                return; // it may have changed too
            continue;
        }
        sum += *told;
        ++printed;
        tellers.push_back(m_teller.value({part, int(role)}));
    }
    // A part whose number is no number would be missed in the sum.
    if (printed == 0 || textOf(m_text.claims[tellers.front()].section, m_text.claims[tellers.front()].paragraph).hasBrokenNumber())
        return;
    // Whole things add up exactly, amounts within half of the last digit each.
    const Claim& claim = m_text.claims[tellers.front()];
    const qint64 allowed = claim.number.unit == UnitKind::Money ? (printed + 1) / 2 : 0;
    const bool fits = qAbs(*whole - sum) <= allowed;
    // A change that its rate has checked is not in the tables unless last year's figure is.
    const bool inTables = std::all_of(tellers.begin(), tellers.end(), [&](size_t i) {
        return m_checked[i] && (role != ClaimRole::Difference || hasPriorYear(m_text.claims[i]));
    });
    for (const size_t teller : tellers)
        done(teller);
    if (fits && *whole != sum && !inTables) // where the tables have it they tell it
        sumRounded(claim, sum);
    if (fits || inTables) // the tables have told already which of them is wrong
        return;
    const QString word = role != ClaimRole::Difference ? QString() : sum < 0 ? QStringLiteral("减少") : QStringLiteral("增加");
    const QString expected = word + amountWords(word.isEmpty() ? sum : qAbs(sum), claim.number);
    Finding& finding = report(QStringLiteral("claim.sum"), {quoteOf(claim), amountWords(*whole, claim.number), expected}, claim, tellers);
    finding.expected = expected;
}

void ClaimChecker::sumRounded(const Claim& claim, qint64 sum) {
    report(QStringLiteral("claim.sum-rounding"), {quoteOf(claim), amountWords(claim.number.hundredths(), claim.number), amountWords(sum, claim.number)},
           claim);
}

// What each kind of funds paid, in brackets behind an amount. One alone may be a part of it.
void ClaimChecker::fundSums() {
    QMap<int, std::vector<size_t>> parts;
    for (size_t i = 0; i < m_text.claims.size(); ++i)
        if (m_text.claims[i].fundsOf >= 0)
            parts[m_text.claims[i].fundsOf].push_back(i);
    for (auto at = parts.begin(); at != parts.end(); ++at) {
        const Claim& whole = m_text.claims[size_t(at.key())];
        qint64 sum = 0;
        for (const size_t part : at.value())
            sum += m_text.claims[part].number.hundredths();
        const bool fits = qAbs(sum - whole.number.hundredths()) <= qint64(at.value().size() + 1) / 2;
        if (!fits && at.value().size() == 1 && sum < whole.number.hundredths())
            continue;
        for (const size_t part : at.value())
            done(part);
        if (fits)
            continue;
        const QString expected = amountWords(sum, whole.number);
        report(QStringLiteral("claim.sum"), {quoteOf(whole), amountWords(whole.number.hundredths(), whole.number), expected}, whole, at.value()).expected = expected;
    }
}

// 年初预算数 of the 项 told one by one and that of them all.
void ClaimChecker::budgetsOfSubjects() {
    const QString key = QStringLiteral("公开05[%1, 小计]");
    const auto total = m_values.told(key.arg(QStringLiteral("合计")), ClaimRole::Budget);
    if (!total)
        return;
    qint64 sum = 0;
    int printed = 0;
    std::vector<size_t> tellers{m_teller.value({key.arg(QStringLiteral("合计")), int(ClaimRole::Budget)})};
    for (const SubjectRow& row : m_context.report.rows(QStringLiteral("05"))) {
        if (row.code.size() != 7)
            continue;
        const auto told = m_values.told(key.arg(row.code), ClaimRole::Budget);
        if (!told)
            return; // not every one is told
        sum += *told;
        ++printed;
        tellers.push_back(m_teller.value({key.arg(row.code), int(ClaimRole::Budget)}));
    }
    if (printed == 0)
        return;
    for (const size_t teller : tellers)
        done(teller);
    const Claim& claim = m_text.claims[tellers.front()];
    if (qAbs(*total - sum) <= (printed + 1) / 2) {
        if (*total != sum)
            sumRounded(claim, sum);
        return;
    }
    Finding& finding = report(QStringLiteral("claim.sum"), {quoteOf(claim), amountWords(*total, claim.number), amountWords(sum, claim.number)}, claim);
    finding.expected = amountWords(sum, claim.number);
}

// ---- inference over the whole text

// Where budgets are not given, the rates of completion may show which figures they were computed from: nearly all of them
// must agree before the rest is doubted.
void ClaimChecker::testGuesses() {
    int tried = 0, right = 0;
    for (const Claim& claim : m_text.claims) {
        if (claim.role != ClaimRole::Completion || !claim.about || !m_values.budget(*claim.about).empty() ||
            m_values.told(claim.about->key(), ClaimRole::Budget))
            continue;
        const auto actual = actualOf(*claim.about);
        const auto guess = m_values.guessedBudget(*claim.about);
        if (!actual || !guess)
            continue;
        ++tried;
        const RatioMatch match = matchesRatio(claim.number, actual->hundredths, guess->hundredths);
        right += match == RatioMatch::Right || match == RatioMatch::Coarse;
    }
    m_guessesHold = right >= 3 && right * 5 >= tried * 4;
}

// Shares that were bent by 0.01 so that they add up to 100.00 are a note, no error.
void ClaimChecker::bentShares() {
    for (const size_t index : m_wrongShares) {
        const Claim& claim = m_text.claims[index];
        const QString& text = textOf(claim.section, claim.paragraph).text;
        qint64 sum = 0;
        for (const Claim& other : m_text.claims)
            if (other.role == ClaimRole::Share && other.section == claim.section && other.paragraph == claim.paragraph && other.number.decimals == 2 &&
                sentenceStart(text, other.number.start) == sentenceStart(text, claim.number.start))
                sum += other.number.digits;
        if (sum != 10'000)
            continue;
        const int start = textOf(claim.section, claim.paragraph).originalEnd(claim.number.end);
        for (Finding& finding : m_out.findings)
            if (finding.rule == QStringLiteral("claim.share") && finding.place.item == claim.section && finding.place.paragraph == claim.paragraph &&
                finding.place.start + finding.place.length == start) {
                Finding note = m_context.rules.messages.finding(QStringLiteral("claim.share-bent"), {finding.quote, finding.expected});
                finding.rule = note.rule;
                finding.severity = note.severity;
                finding.message = note.message;
            }
    }
}

// ---- places

void ClaimChecker::elsewhere(size_t index) {
    const Claim& claim = m_text.claims[index];
    if (m_checked[index])
        return;
    unknown(index, claim.about ? "no-figure" : "no-concept");
    if (claim.scope != QStringLiteral("performance"))
        return;
    const QString number = textOf(claim.section, claim.paragraph).text.mid(claim.number.start, claim.number.end - claim.number.start);
    for (const Evaluation& e : m_context.report.evaluations) {
        QStringList texts{e.expectedGoals, e.actualGoals};
        for (const Indicator& indicator : e.indicators)
            texts << indicator.target << indicator.actual << indicator.level3;
        for (const QString& text : texts)
            if (PlainText(text).text.contains(number))
                return done(index);
    }
}

void ClaimChecker::coverage() {
    for (size_t i = 0; i < m_text.claims.size(); ++i) {
        const Claim& claim = m_text.claims[i];
        if (claim.role == ClaimRole::Ignored)
            continue;
        ++m_out.figures;
        if (m_checked[i]) {
            ++m_out.checked;
            continue;
        }
        const PlainText& text = textOf(claim.section, claim.paragraph);
        const int start = text.originalStart(claim.number.start);
        m_out.unchecked.push_back({{TextPlace::Part::Narrative, claim.section, claim.paragraph, start, text.originalEnd(claim.number.end) - start},
                                   sectionName(m_context.report.narrative.sections[size_t(claim.section)]), quoteOf(claim), QString::fromLatin1(m_why[i] ? m_why[i] : "no-concept")});
    }
}

Finding& ClaimChecker::report(const QString& id, const QStringList& arguments, int section, int paragraph, qsizetype from, qsizetype to) {
    const PlainText& text = textOf(section, paragraph);
    from = quoteStart(text.text, from);
    const Section& place = m_context.report.narrative.sections[size_t(section)];
    const Paragraph& original = place.paragraphs[size_t(paragraph)];
    const int start = text.originalStart(from), end = text.originalEnd(to);
    QStringList filled = arguments;
    const QString quote = original.text.mid(start, end - start);
    if (!filled.isEmpty() && filled.front().isEmpty())
        filled.front() = quote;
    Finding finding = m_context.rules.messages.finding(id, filled);
    finding.quote = quote;
    finding.section = sectionName(place);
    finding.page = original.page;
    finding.place = {TextPlace::Part::Narrative, section, paragraph, start, end - start};
    m_out.findings.push_back(std::move(finding));
    return m_out.findings.back();
}

Finding& ClaimChecker::report(const QString& id, const QStringList& arguments, const Claim& claim) {
    const bool named = claim.aboutNamedHere && claim.number.end - claim.about->start <= quoteLimit;
    return report(id, arguments, claim.section, claim.paragraph,
                  named ? claim.about->start : std::max(claim.clauseFrom, claim.number.start - 12), claim.number.end);
}

Finding& ClaimChecker::report(const QString& id, const QStringList& arguments, const Claim& claim, const std::vector<size_t>& others) {
    constexpr qsizetype near = 160;
    const bool named = claim.aboutNamedHere && claim.number.end - claim.about->start <= quoteLimit;
    qsizetype from = named ? claim.about->start : std::max(claim.clauseFrom, claim.number.start - 12), to = claim.number.end;
    for (const size_t index : others) {
        const Claim& other = m_text.claims[index];
        if (other.section != claim.section || other.paragraph != claim.paragraph || qAbs(other.number.start - claim.number.start) > near)
            continue;
        const bool otherNamed = other.aboutNamedHere && other.number.end - other.about->start <= quoteLimit;
        from = std::min(from, otherNamed ? other.about->start : other.number.start);
        to = std::max(to, other.number.end);
    }
    return report(id, arguments, claim.section, claim.paragraph, from, to);
}

QString ClaimChecker::quoteOf(const Claim& claim) const {
    const PlainText& text = textOf(claim.section, claim.paragraph);
    const bool named = claim.aboutNamedHere && claim.number.end - claim.about->start <= quoteLimit;
    const int start = text.originalStart(quoteStart(text.text, named ? claim.about->start : std::max(claim.clauseFrom, claim.number.start - 12)));
    const int end = text.originalEnd(claim.number.end);
    return m_context.report.narrative.sections[size_t(claim.section)].paragraphs[size_t(claim.paragraph)].text.mid(start, end - start);
}

void ClaimChecker::addCells(Finding& finding, const std::vector<SourceCell>& cells) const {
    for (const SourceCell& source : cells) {
        const Report* report = source.priorYear ? m_context.prior : &m_context.report;
        finding.cells.push_back({source.cell, report ? report->value(source.cell) : CellValue(), source.priorYear});
    }
}

QString ClaimChecker::words(const std::vector<SourceCell>& cells) const {
    if (cells.empty())
        return QStringLiteral("绩效自评表");
    const SourceCell& first = cells.front();
    const FormSet& forms = m_context.report.formSet();
    const FormDefinition* form = forms.form(first.cell.form);
    if (!form)
        return first.cell.form;
    QStringList out{(first.priorYear ? QStringLiteral("上年") : QString()) + (form->number.isEmpty() ? form->title : form->number)};
    out << m_values.source().nameOf({first.cell.form, first.cell.row, {}});
    if (const ColumnDefinition* column = form->column(first.cell.row, first.cell.column))
        out << (column->label.isEmpty() ? column->id : column->label);
    return out.join(QChar(u'·'));
}

} // namespace juesuan
