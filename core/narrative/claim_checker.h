// Checks claims one by one and together; what is wrong becomes a finding at its place.
#pragma once

#include "narrative/claim_values.h"
#include "narrative/text_check.h"

namespace juesuan {

class ClaimChecker {
public:
    ClaimChecker(const TextContext& context, TextCheck& out);
    void run();

private:
    // claim_checker.cpp: figures
    void amount(size_t index);
    void share(size_t index);
    void completion(size_t index);
    void change(size_t index);
    void rate(size_t index);
    void elsewhere(size_t index); // a number that the 自评表 also has
    // claim_checker_text.cpp: wordings, lists, sums over the text
    void comparison(const ComparisonClaim& claim);
    void compareRate(const ComparisonClaim& claim);
    void list(const ListClaim& printed);
    bool goesOnBehind(const ListClaim& claim, ListClaim& whole);
    std::pair<qsizetype, qsizetype> gapFor(const ListClaim& claim, const std::vector<ClaimValues::ListedName>& money,
                                           const ClaimValues::ListedName& name) const;
    void sums();
    void fundSums();
    void budgetsOfSubjects();
    void sum(const QString& total, const QStringList& parts, ClaimRole role);
    void sumRounded(const Claim& claim, qint64 sum);
    void weighted();
    void testGuesses();
    void bentShares();
    void coverage();

    // The quantity of a claim: by the tables where they say it, else as told.
    std::optional<Quantity> actualOf(const Mention& mention) const;
    // All that the tables say of it, where they differ among themselves; else as actualOf. A text that agrees with one of
    // them is not what is wrong.
    std::vector<Quantity> actualsOf(const Mention& mention) const;
    std::optional<Quantity> budgetOf(const Mention& mention) const;
    std::optional<Quantity> priorOf(const Mention& mention) const;
    std::vector<std::pair<Quantity, QString>> wholesOf(const Claim& claim) const; // with the words that name them
    // The claim's own amount when the tables say nothing.
    std::optional<Quantity> partOf(const Claim& claim) const;

    Finding& report(const QString& id, const QStringList& arguments, int section, int paragraph, qsizetype from, qsizetype to);
    Finding& report(const QString& id, const QStringList& arguments, const Claim& claim);
    // The same, quoting the claims of this paragraph with it that stand near: any of them may be what is wrong.
    Finding& report(const QString& id, const QStringList& arguments, const Claim& claim, const std::vector<size_t>& others);
    // The claim that first told this role of what `mention` means; none where the tables have it.
    std::vector<size_t> tellersOf(const Mention& mention, std::initializer_list<ClaimRole> roles) const;
    bool tellsBase(size_t index, const Quantity& base) const; // the base was computed from this very change
    bool hasPriorYear(const Claim& claim) const;              // not computed from this text
    void addCells(Finding& finding, const std::vector<SourceCell>& cells) const;
    QString words(const std::vector<SourceCell>& cells) const; // 公开04表·本年支出合计
    QString quoteOf(const Claim& claim) const;
    const PlainText& textOf(int section, int paragraph) const { return m_text.paragraphs[size_t(section)][size_t(paragraph)]; }
    void done(size_t index) { m_checked[index] = true; }
    void unknown(size_t index, const char* why) { m_why[index] = why; }

    const TextContext& m_context;
    TextCheck& m_out;
    ClaimText m_text;
    ClaimValues m_values;
    std::vector<bool> m_checked;
    std::vector<const char*> m_why;
    bool m_guessesHold = false;
    // The first claim that told a key in a role, to mark it and to point at it.
    QHash<std::pair<QString, int>, size_t> m_teller;
    std::vector<size_t> m_wrongShares; // one hundredth off
};

// Hundredths in the claim's unit: 3,004.89万元, 2辆.
QString amountWords(qint64 hundredths, const PrintedNumber& like);

} // namespace juesuan
