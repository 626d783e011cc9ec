// Loads the resources that travel inside the program, once each.
#include "session/resources.h"

#include <QDir>
#include <QFile>

#include <map>
#include <mutex>

namespace juesuan {

namespace {

constexpr char16_t root[] = u":/juesuan/";

QString resourcePath(const QString& name) { return QString::fromUtf16(root) + name; }

Result<QByteArray> readResource(const QString& name) {
    QFile file(resourcePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return Problem{ProblemCode::ResourceMissing, {name}};
    return file.readAll();
}

Result<RuleBookPtr> loadRules() {
    std::vector<RuleBook::SourceFile> files;
    const QStringList names = QDir(resourcePath(QStringLiteral("rules"))).entryList({QStringLiteral("*.rules")});
    for (const QString& name : names) {
        const auto text = readResource(QStringLiteral("rules/") + name);
        if (!text)
            return text.problem();
        files.push_back({name, *text});
    }
    if (files.empty())
        return Problem{ProblemCode::ResourceMissing, {QStringLiteral("rules")}};
    return RuleBook::parse(files);
}

} // namespace

Result<FormSetPtr> formSetFor(const QString& edition) {
    static std::mutex mutex;
    static std::map<QString, FormSetPtr> loaded;
    const std::lock_guard lock(mutex);
    if (const auto at = loaded.find(edition); at != loaded.end())
        return at->second;
    const QString name = QStringLiteral("forms/") + edition + QStringLiteral(".json");
    const auto json = readResource(name);
    if (!json)
        return json.problem();
    auto formSet = FormSet::fromJson(*json, name);
    if (formSet)
        loaded.emplace(edition, *formSet);
    return formSet;
}

std::vector<FormSetPtr> otherFormSets() {
    std::vector<FormSetPtr> out;
    for (const QString& edition : knownEditions())
        if (edition != QString::fromUtf16(referenceEdition))
            if (const auto formSet = formSetFor(edition))
                out.push_back(*formSet);
    return out;
}

Result<FormSetPtr> newestFormSet(const QString& edition, int year) {
    const QString region = edition.left(edition.lastIndexOf(QChar(u'-')));
    QString best = edition;
    for (const QString& known : knownEditions()) {
        const int its = known.mid(known.lastIndexOf(QChar(u'-')) + 1).toInt();
        if (known.left(known.lastIndexOf(QChar(u'-'))) == region && its <= year && its > best.mid(best.lastIndexOf(QChar(u'-')) + 1).toInt())
            best = known;
    }
    return formSetFor(best);
}

const Pinyin& pinyin() {
    static const Pinyin loaded = [] {
        const auto phrases = readResource(QStringLiteral("subjects/pinyin.tsv"));
        return Pinyin(phrases ? *phrases : QByteArray());
    }();
    return loaded;
}

Result<SubjectMeanings> subjectMeanings() {
    static const Result<SubjectMeanings> loaded = [] {
        const QString name = QStringLiteral("analysis/subjects.json");
        const auto json = readResource(name);
        return json ? SubjectMeanings::fromJson(*json, name) : Result<SubjectMeanings>(json.problem());
    }();
    return loaded;
}

Result<OverviewSpec> overviewSpec() {
    static const Result<OverviewSpec> loaded = [] {
        const QString name = QStringLiteral("analysis/overview.json");
        const auto json = readResource(name);
        return json ? OverviewSpec::fromJson(*json, name) : Result<OverviewSpec>(json.problem());
    }();
    return loaded;
}

Result<ChartSetPtr> chartSetFor(const QString& edition) {
    static std::mutex mutex;
    static std::map<QString, ChartSetPtr> loaded;
    const std::lock_guard lock(mutex);
    if (const auto at = loaded.find(edition); at != loaded.end())
        return at->second;
    QString name = QStringLiteral("charts/") + edition + QStringLiteral(".json");
    if (!QFile::exists(resourcePath(name)))
        name = QStringLiteral("charts/") + QString::fromUtf16(referenceEdition) + QStringLiteral(".json");
    const auto json = readResource(name);
    if (!json)
        return json.problem();
    auto charts = ChartSet::fromJson(*json, name);
    if (charts)
        loaded.emplace(edition, *charts);
    return charts;
}

Result<NarrativeTemplatePtr> narrativeTemplateFor(const QString& edition) {
    static std::mutex mutex;
    static std::map<QString, NarrativeTemplatePtr> loaded;
    const std::lock_guard lock(mutex);
    if (const auto at = loaded.find(edition); at != loaded.end())
        return at->second;
    QString name = QStringLiteral("narrative/") + edition + QStringLiteral(".tmpl");
    if (!QFile::exists(resourcePath(name)))
        name = QStringLiteral("narrative/") + QString::fromUtf16(referenceEdition) + QStringLiteral(".tmpl");
    const auto text = readResource(name);
    if (!text)
        return text.problem();
    auto rules = NarrativeTemplate::parse(*text, name);
    if (rules)
        loaded.emplace(edition, *rules);
    return rules;
}

Result<TableSetPtr> narrativeTables() {
    static const Result<TableSetPtr> loaded = []() -> Result<TableSetPtr> {
        auto out = std::make_shared<TableSet>();
        const QString folder = QStringLiteral("narrative/tables");
        for (const QString& file : QDir(resourcePath(folder)).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            const QString name = folder + QChar(u'/') + file;
            const auto json = readResource(name);
            if (!json)
                return json.problem();
            if (const auto added = out->add(*json, name); !added)
                return added.problem();
        }
        return TableSetPtr(std::move(out));
    }();
    return loaded;
}

namespace {

Result<std::shared_ptr<const TextRules>> loadTextRules() {
    auto out = std::make_shared<TextRules>();
    const auto load = [](const QString& name, auto parse, auto& target) -> Result<void> {
        const auto text = readResource(name);
        if (!text)
            return text.problem();
        auto parsed = parse(*text, name);
        if (!parsed)
            return parsed.problem();
        target = std::move(*parsed);
        return {};
    };
    if (const auto result = load(QStringLiteral("narrative/findings.txt"), TextMessages::parse, out->messages); !result)
        return result.problem();
    if (const auto result = load(QStringLiteral("narrative/claims.txt"), ClaimRules::parse, out->claims); !result)
        return result.problem();
    if (const auto result = load(QStringLiteral("narrative/wording.txt"), WordingRules::parse, out->wording); !result)
        return result.problem();
    if (const auto result = load(QStringLiteral("narrative/evaluation.txt"), IndicatorRules::parse, out->indicators); !result)
        return result.problem();
    return std::shared_ptr<const TextRules>(std::move(out));
}

} // namespace

Result<std::shared_ptr<const TextRules>> standardTextRules() {
    static std::mutex mutex;
    static std::shared_ptr<const TextRules> loaded;
    const std::lock_guard lock(mutex);
    if (loaded)
        return loaded;
    auto rules = loadTextRules();
    if (rules)
        loaded = *rules;
    return rules;
}

QStringList knownEditions() {
    QStringList out = QDir(resourcePath(QStringLiteral("forms"))).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString& name : out)
        name.chop(5);
    return out;
}

Result<RuleBookPtr> standardRules() {
    static std::mutex mutex;
    static RuleBookPtr loaded;
    const std::lock_guard lock(mutex);
    if (loaded)
        return loaded;
    auto rules = loadRules();
    if (rules)
        loaded = *rules;
    return rules;
}

namespace {

Result<SubjectCatalogue> loadCatalogue() {
    SubjectCatalogue catalogue;
    const std::pair<SubjectKind, QString> tables[] = {{SubjectKind::Functional, QStringLiteral("subjects/function.tsv")},
                                                      {SubjectKind::Economic, QStringLiteral("subjects/economic.tsv")}};
    for (const auto& [kind, name] : tables) {
        const auto text = readResource(name);
        if (!text)
            return text.problem();
        if (const auto result = catalogue.load(kind, *text, name); !result)
            return result.problem();
    }
    return catalogue;
}

} // namespace

Result<SubjectCatalogue> standardCatalogue() {
    static const Result<SubjectCatalogue> loaded = loadCatalogue();
    return loaded;
}

RelationSource standardRelations() {
    return [](const Report& report) -> std::vector<LinearRelation> {
        const auto rules = standardRules();
        if (!rules)
            return {};
        const auto checker = Checker::bind(*rules, report, nullptr);
        return checker ? (*checker)->relations() : std::vector<LinearRelation>();
    };
}

} // namespace juesuan
