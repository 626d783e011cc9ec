// Checks amounts, shares, completions, changes and rates.
#include "narrative/claim_checker.h"

#include <algorithm>

namespace juesuan {

namespace {

// Whether the printed amount says this many hundredths: exactly, or rounded to the digits it has.
RatioMatch matchesAmount(const PrintedNumber& number, qint64 hundredths) {
    bool exact = false;
    const qint64 said = number.hundredths(&exact);
    if (exact && said == hundredths)
        return RatioMatch::Right;
    if (!exact) // finer than 0.01 万元: 元 and 角
        return qAbs(said - hundredths) <= 1 ? RatioMatch::Right : RatioMatch::Wrong;
    qint64 quantum = number.unit == UnitKind::Money ? number.unitScale / wanYuanCent : 100;
    for (int i = 0; i < number.decimals; ++i)
        quantum /= 10;
    return quantum > 1 && roundHalfUp(hundredths, quantum) == said ? RatioMatch::Coarse : RatioMatch::Wrong;
}

} // namespace

QString amountWords(qint64 hundredths, const PrintedNumber& like) {
    if (like.unit == UnitKind::Money) {
        const qint64 fen = hundredths * wanYuanCent;
        if (like.unitScale == fenPer(AmountUnit::Yuan))
            return formatAmount(Amount::ofFen(fen), AmountUnit::Yuan, 2) + like.unitText;
        return formatAmount(Amount::ofFen(fen), AmountUnit::WanYuan, 2) + QStringLiteral("万元");
    }
    QString out = formatAmount(Amount::ofFen(hundredths), AmountUnit::Count, 2);
    while (out.contains(QChar(u'.')) && (out.endsWith(QChar(u'0')) || out.endsWith(QChar(u'.'))))
        out.chop(1);
    return out + like.unitText;
}

ClaimChecker::ClaimChecker(const TextContext& context, TextCheck& out)
    : m_context(context), m_out(out), m_text(readClaims(context.report, context.rules.claims)),
      m_values(context.rules.claims, context.report, context.prior), m_checked(m_text.claims.size(), false),
      m_why(m_text.claims.size(), nullptr) {}

void ClaimChecker::run() {
    for (size_t i = 0; i < m_text.claims.size(); ++i) // what is told first, since texts refer forward too
        if (const Claim& claim = m_text.claims[i]; claim.about && claim.role && claim.number.unit != UnitKind::Percent) {
            const std::pair key{claim.about->key(), int(*claim.role)};
            if (claim.about->key().isEmpty() || m_teller.contains(key))
                continue;
            m_teller.insert(key, i);
            m_values.tell(key.first, *claim.role,
                          claim.number.hundredths() * (*claim.role == ClaimRole::Difference && claim.direction < 0 ? -1 : 1));
        }
    testGuesses();
    for (size_t i = 0; i < m_text.claims.size(); ++i) {
        if (!m_text.claims[i].role) {
            elsewhere(i);
            continue;
        }
        switch (*m_text.claims[i].role) {
        case ClaimRole::Actual: case ClaimRole::Budget: case ClaimRole::Prior: amount(i); break;
        case ClaimRole::Share: share(i); break;
        case ClaimRole::Completion: completion(i); break;
        case ClaimRole::Difference: change(i); break;
        case ClaimRole::Rate: rate(i); break;
        case ClaimRole::Ignored: break;
        }
    }
    for (const ComparisonClaim& claim : m_text.comparisons)
        comparison(claim);
    for (const ListClaim& claim : m_text.lists)
        list(claim);
    sums();
    fundSums();
    bentShares();
    coverage();
}

std::optional<Quantity> ClaimChecker::actualOf(const Mention& mention) const {
    if (const auto figures = m_values.actual(mention); !figures.empty())
        return figures.front();
    if (const auto told = m_values.told(mention.key(), ClaimRole::Actual))
        return Quantity{*told, {}, true, false, Measure::Money};
    return std::nullopt;
}

std::vector<Quantity> ClaimChecker::actualsOf(const Mention& mention) const {
    auto figures = m_values.actual(mention);
    if (figures.empty())
        if (const auto told = actualOf(mention))
            figures.push_back(*told);
    return figures;
}

std::optional<Quantity> ClaimChecker::budgetOf(const Mention& mention) const {
    if (const auto figures = m_values.budget(mention); !figures.empty())
        return figures.front();
    if (const auto told = m_values.told(mention.key(), ClaimRole::Budget))
        return Quantity{*told, {}, true, false, Measure::Money};
    return m_guessesHold ? m_values.guessedBudget(mention) : std::nullopt;
}

std::optional<Quantity> ClaimChecker::priorOf(const Mention& mention) const {
    if (const auto figures = m_values.prior(mention); !figures.empty())
        return figures.front();
    if (const auto told = m_values.told(mention.key(), ClaimRole::Prior))
        return Quantity{*told, {}, true, false, Measure::Money};
    return std::nullopt;
}

void ClaimChecker::amount(size_t index) {
    const Claim& claim = m_text.claims[index];
    if (!claim.about)
        return elsewhere(index);
    const ClaimRole role = *claim.role;
    auto figures = role == ClaimRole::Actual   ? m_values.actual(*claim.about)
                   : role == ClaimRole::Budget ? m_values.budget(*claim.about)
                                               : m_values.prior(*claim.about);
    const Measure measure = claim.number.unit == UnitKind::Money ? Measure::Money : Measure::Count;
    std::erase_if(figures, [&](const Quantity& quantity) { return quantity.measure != measure; });
    if (figures.empty()) {
        const auto told = m_values.told(claim.about->key(), role);
        const size_t teller = m_teller.value({claim.about->key(), int(role)});
        if (!told || teller == index || m_text.claims[teller].number.unit != claim.number.unit)
            return elsewhere(index); // perhaps the text itself will check it
        done(index);
        if (matchesAmount(claim.number, *told) == RatioMatch::Wrong) {
            Finding& finding = report(QStringLiteral("claim.told"), {quoteOf(claim), amountWords(*told, claim.number)}, claim);
            finding.expected = amountWords(*told, claim.number);
        }
        return;
    }
    done(index);
    if (role == ClaimRole::Prior && figures.front().derived) // the change that it came from agrees with it, or not
        if (const auto teller = m_teller.constFind({claim.about->key(), int(ClaimRole::Difference)}); teller != m_teller.constEnd())
            done(*teller);
    if (std::any_of(figures.begin(), figures.end(), [&](const Quantity& q) { return matchesAmount(claim.number, q.hundredths) != RatioMatch::Wrong; }))
        return;
    const Quantity& first = figures.front();
    const QString expected = amountWords(first.hundredths, claim.number);
    Finding& finding = report(claim.about->usual ? QStringLiteral("claim.amount-usual") : QStringLiteral("claim.amount"),
                              {quoteOf(claim), expected, words(first.cells)}, claim);
    finding.expected = expected;
    addCells(finding, first.cells);
    if (claim.number.unit == UnitKind::Money) {
        finding.left = claim.number.hundredths() * wanYuanCent;
        finding.right = first.hundredths * wanYuanCent;
        finding.difference = finding.left - finding.right;
    }
}

std::optional<Quantity> ClaimChecker::partOf(const Claim& claim) const {
    if (claim.part >= 0) {
        const Claim& part = m_text.claims[size_t(claim.part)];
        if (part.about && part.role == ClaimRole::Actual)
            if (const auto known = actualOf(*part.about))
                return known;
        return Quantity{part.number.hundredths(), {}, true, false, Measure::Money};
    }
    return claim.about ? actualOf(*claim.about) : std::nullopt;
}

std::vector<std::pair<Quantity, QString>> ClaimChecker::wholesOf(const Claim& claim) const {
    std::vector<std::pair<Quantity, QString>> out;
    if (claim.whole) {
        for (const Quantity& quantity : m_values.actual(*claim.whole))
            out.push_back({quantity, words(quantity.cells)});
        if (out.empty())
            if (const auto told = actualOf(*claim.whole))
                out.push_back({*told, {}});
        return out;
    }
    if (claim.lead)
        for (const Quantity& quantity : actualsOf(*claim.lead))
            out.push_back({quantity, words(quantity.cells)});
    for (const int at : {claim.head, claim.sectionHead}) {
        if (at < 0 || at == claim.part)
            continue;
        const Claim& head = m_text.claims[size_t(at)];
        if (head.about && head.role == ClaimRole::Budget) // shares are of what was spent, or else of the budget
            if (const auto spent = actualOf(*head.about))
                out.push_back({*spent, words(spent->cells)});
        const auto known = head.about && head.role == ClaimRole::Actual ? actualOf(*head.about) : std::nullopt;
        out.push_back({known ? *known : Quantity{head.number.hundredths(), {}, true, false, Measure::Money}, known ? words(known->cells) : quoteOf(head)});
    }
    return out;
}

void ClaimChecker::share(size_t index) {
    const Claim& claim = m_text.claims[index];
    const auto part = partOf(claim);
    const auto wholes = wholesOf(claim);
    if (!part || wholes.empty())
        return unknown(index, "no-concept");
    std::vector<Quantity> parts{*part};
    if (const Claim* amount = claim.part >= 0 ? &m_text.claims[size_t(claim.part)] : &claim; amount->about && !part->told)
        parts = actualsOf(*amount->about);
    for (const Quantity& one : parts)
        for (const auto& [whole, name] : wholes)
            if (const auto match = matchesRatio(claim.number, one.hundredths, whole.hundredths); match == RatioMatch::Right || match == RatioMatch::Coarse) {
                if (one.told && claim.part >= 0)
                    done(size_t(claim.part));
                if (whole.told && claim.whole)
                    done(m_teller.value({claim.whole->key(), int(ClaimRole::Actual)}));
                return done(index);
            }
    if (claim.wholeNamed && !claim.whole)
        return unknown(index, "no-concept"); // of a whole that nobody knows
    done(index);
    const auto likely = std::find_if(wholes.begin(), wholes.end(), [&](const auto& one) { return one.first.hundredths >= part->hundredths; });
    const auto& [whole, name] = likely == wholes.end() ? wholes.front() : *likely;
    const QString expected = percentText(part->hundredths, whole.hundredths);
    if (const auto right = PlainText(expected).text; claim.number.decimals == 2 && !right.isEmpty() &&
                                                     qAbs(qint64(right.chopped(1).remove(QChar(u'.')).toLongLong()) - claim.number.digits) == 1)
        m_wrongShares.push_back(index);
    Finding& finding = report(QStringLiteral("claim.share"),
                              {quoteOf(claim), expected, amountWords(part->hundredths, PrintedNumber{UnitKind::Money, 0, 0, fenPer(AmountUnit::WanYuan), {}, 0, 0}),
                               amountWords(whole.hundredths, PrintedNumber{UnitKind::Money, 0, 0, fenPer(AmountUnit::WanYuan), {}, 0, 0}), name}, claim);
    finding.expected = expected;
    addCells(finding, part->cells);
    addCells(finding, whole.cells);
}

void ClaimChecker::completion(size_t index) {
    const Claim& claim = m_text.claims[index];
    if (!claim.about)
        return unknown(index, "no-concept");
    const auto actual = actualOf(*claim.about);
    const auto budget = budgetOf(*claim.about);
    if (!actual || !budget)
        return unknown(index, actual ? "no-budget" : "no-figure");
    done(index);
    qint64 whole = 100;
    for (int i = 0; i < claim.number.decimals; ++i)
        whole *= 10;
    if (actual->hundredths == 0 && budget->hundredths == 0 && (claim.number.digits == 0 || claim.number.digits == whole)) { // 0 % or 100 %
        report(QStringLiteral("claim.completion-nothing"), {quoteOf(claim)}, claim);
        return;
    }
    const RatioMatch match = matchesRatio(claim.number, actual->hundredths, budget->hundredths);
    if (match == RatioMatch::Right || match == RatioMatch::Coarse)
        return;
    const bool ofInitial = std::any_of(budget->cells.begin(), budget->cells.end(), [](const SourceCell& source) { return source.cell.form == QStringLiteral("S1"); });
    if (!claim.initialBudget && ofInitial) { // of another budget than the one that is known
        m_checked[index] = false;
        return unknown(index, "no-budget");
    }
    const QString said = quoteOf(claim);
    if (match == RatioMatch::NoBase) {
        report(QStringLiteral("claim.completion-zero"), {said}, claim);
        return;
    }
    const QString expected = percentText(actual->hundredths, budget->hundredths);
    PrintedNumber wan{UnitKind::Money, 0, 0, fenPer(AmountUnit::WanYuan), {}, 0, 0};
    // 71.60 for 71.56: right at one digit, with a zero that nobody computed.
    PrintedNumber shorter = claim.number;
    const bool falseZero = shorter.decimals == 2 && shorter.digits % 10 == 0 &&
                           (shorter.digits /= 10, shorter.decimals = 1, matchesRatio(shorter, actual->hundredths, budget->hundredths) != RatioMatch::Wrong);
    const QString id = budget->guessed ? QStringLiteral("claim.completion-guessed")
                       : falseZero     ? QStringLiteral("claim.completion-digits")
                                       : QStringLiteral("claim.completion");
    Finding& finding = report(id, {said, expected, amountWords(actual->hundredths, wan), amountWords(budget->hundredths, wan)}, claim,
                              tellersOf(*claim.about, {ClaimRole::Actual, ClaimRole::Budget}));
    finding.expected = expected;
    addCells(finding, actual->cells);
    addCells(finding, budget->cells);
}

std::vector<size_t> ClaimChecker::tellersOf(const Mention& mention, std::initializer_list<ClaimRole> roles) const {
    std::vector<size_t> out;
    for (const ClaimRole role : roles)
        if (const auto at = m_teller.constFind({mention.key(), int(role)}); at != m_teller.constEnd())
            out.push_back(*at);
    return out;
}

bool ClaimChecker::tellsBase(size_t index, const Quantity& base) const {
    return base.derived && m_teller.value({m_text.claims[index].about->key(), int(ClaimRole::Difference)}, index) == index;
}

bool ClaimChecker::hasPriorYear(const Claim& claim) const {
    const auto figures = m_values.prior(*claim.about);
    return std::any_of(figures.begin(), figures.end(), [](const Quantity& q) { return !q.derived; });
}

void ClaimChecker::change(size_t index) {
    const Claim& claim = m_text.claims[index];
    if (!claim.about)
        return unknown(index, "no-concept");
    const auto now = actualOf(*claim.about);
    const auto base = claim.base == ClaimBase::Budget ? budgetOf(*claim.about) : priorOf(*claim.about);
    if (!now || !base || base->guessed)
        return unknown(index, claim.base == ClaimBase::Budget ? "no-budget" : "no-prior-year"); // its rate may check it
    const bool byItself = tellsBase(index, *base); // agreeing with what was computed from it proves nothing
    const bool before = m_checked[index];
    done(index);
    const qint64 difference = now->hundredths - base->hundredths;
    const qint64 said = claim.number.hundredths();
    for (const Quantity& one : actualsOf(*claim.about)) {
        const qint64 d = one.hundredths - base->hundredths;
        const bool amountFits = qAbs(qAbs(d) - said) <= 1 || matchesAmount(claim.number, qAbs(d)) != RatioMatch::Wrong;
        if (amountFits && (d == 0 || claim.direction == 0 || (d > 0) == (claim.direction > 0))) {
            m_checked[index] = before || !byItself;
            return byItself ? unknown(index, "no-prior-year") : void();
        }
    }
    const QString expected = (difference > 0 ? QStringLiteral("增加") : QStringLiteral("减少")) + amountWords(qAbs(difference), claim.number);
    Finding& finding = report(QStringLiteral("claim.change"),
                              {quoteOf(claim), expected, amountWords(now->hundredths, claim.number), amountWords(base->hundredths, claim.number)}, claim);
    finding.expected = expected;
    addCells(finding, now->cells);
    addCells(finding, base->cells);
}

void ClaimChecker::rate(size_t index) {
    const Claim& claim = m_text.claims[index];
    if (!claim.about)
        return unknown(index, "no-concept");
    const Claim* pair = claim.pair >= 0 ? &m_text.claims[size_t(claim.pair)] : nullptr;
    const auto now = actualOf(*claim.about);
    const auto base = claim.base == ClaimBase::Budget ? budgetOf(*claim.about) : priorOf(*claim.about);
    if (pair && pair->direction && claim.direction && pair->direction != claim.direction) {
        report(QStringLiteral("claim.direction"), {pair->directionWord, claim.directionWord}, claim.section, claim.paragraph,
               pair->number.start - pair->directionWord.size(), claim.number.end);
        done(index);
        return done(size_t(claim.pair));
    }
    PrintedNumber wan{UnitKind::Money, 0, 0, fenPer(AmountUnit::WanYuan), {}, 0, 0};
    if (now && base && !base->guessed) {
        done(index);
        if (pair && base->derived)
            done(size_t(claim.pair));
        for (const Quantity& one : actualsOf(*claim.about)) {
            const qint64 d = one.hundredths - base->hundredths;
            const RatioMatch fits = matchesRate(claim.number, one.hundredths, base->hundredths);
            if ((fits == RatioMatch::Right || fits == RatioMatch::Coarse) && (d == 0 || claim.direction == 0 || pair || (d > 0) == (claim.direction > 0)))
                return;
        }
        // Last year's figure may itself come from the change that stands beside the rate, and be 0.01 off.
        if (pair && matchesChange(claim.number, now->hundredths, pair->number.hundredths(), claim.direction < 0 ? -1 : 1) == RatioMatch::Right)
            return;
        const RatioMatch match = matchesRate(claim.number, now->hundredths, base->hundredths);
        const qint64 difference = now->hundredths - base->hundredths;
        const bool wordFits = difference == 0 || claim.direction == 0 || pair || (difference > 0) == (claim.direction > 0);
        if (match == RatioMatch::NoBase)
            report(QStringLiteral("claim.rate-zero"), {quoteOf(claim)}, claim);
        else if (match == RatioMatch::Wrong || !wordFits) {
            const QString expected = (difference > 0 ? QStringLiteral("增长") : QStringLiteral("下降")) + percentText(difference, base->hundredths);
            Finding& finding = report(QStringLiteral("claim.rate"), {quoteOf(claim), expected, amountWords(now->hundredths, wan), amountWords(base->hundredths, wan)}, claim);
            finding.expected = expected;
            addCells(finding, now->cells);
            addCells(finding, base->cells);
        }
        return;
    }
    if (!now || !pair)
        return unknown(index, now ? "no-prior-year" : "no-figure");
    const qint64 d = pair->number.hundredths();
    const RatioMatch match = matchesChange(claim.number, now->hundredths, d, claim.direction < 0 ? -1 : 1);
    done(index);
    done(size_t(claim.pair));
    if (match == RatioMatch::NoBase)
        report(QStringLiteral("claim.rate-zero"), {quoteOf(claim)}, claim);
    if (match != RatioMatch::Wrong)
        return;
    const qint64 before = now->hundredths + (claim.direction < 0 ? d : -d);
    const QString expected = percentText(d, before);
    Finding& finding = report(QStringLiteral("claim.rate-of-change"), {quoteOf(claim), expected, amountWords(now->hundredths, wan), quoteOf(*pair)},
                              claim.section, claim.paragraph, pair->number.start - pair->directionWord.size(), claim.number.end);
    finding.expected = expected;
    addCells(finding, now->cells);
}

} // namespace juesuan
