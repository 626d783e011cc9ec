// Sections of the 审核报告 as headings, sentences and tables.
#include "session/audit_publication.h"

namespace juesuan {

namespace {

using Block = PublicationBlock;

Block auditBlock(Block::Kind kind, const QString& text, int level = 0) {
    Block out;
    out.kind = kind;
    out.text = text;
    out.level = level;
    return out;
}

PublicationTable auditTable(const AuditSection& section) {
    PublicationTable out;
    out.widths = section.widths;
    out.head.emplace_back();
    for (const QString& head : section.heads) {
        PublicationCell cell{head};
        cell.align = PublicationCell::Align::Centre;
        cell.strong = true;
        out.head.back().push_back(cell);
    }
    for (const auto& row : section.rows) {
        out.body.emplace_back();
        for (const AuditCell& one : row) {
            PublicationCell cell{one.fen ? formatAmount(Amount::ofFen(*one.fen), AmountUnit::WanYuan, 2, true) : one.text};
            if (one.fen)
                cell.align = PublicationCell::Align::Right;
            out.body.back().push_back(cell);
        }
        out.body.back().resize(section.heads.size()); // rectangular
    }
    return out;
}

QString lineOf(const std::vector<AuditCell>& row) {
    QStringList texts;
    for (const AuditCell& cell : row)
        if (!cell.text.isEmpty())
            texts << cell.text;
    return texts.join(QString(8, QChar(u'　')));
}

} // namespace

Publication auditPublication(const AuditReport& audit, const QString& author) {
    Publication out;
    out.title = audit.title + QChar(u' ') + audit.subject;
    out.author = author;
    out.blocks.push_back(auditBlock(Block::Kind::PartTitle, audit.title));
    out.blocks.push_back(auditBlock(Block::Kind::Paragraph, audit.subject));
    for (const AuditSection& section : audit.sections) {
        out.blocks.push_back(auditBlock(Block::Kind::Heading, section.title, 1));
        if (!section.sentence.isEmpty())
            out.blocks.push_back(auditBlock(Block::Kind::Paragraph, section.sentence));
        if (section.heads.isEmpty()) { // lines to be signed
            for (const auto& row : section.rows)
                out.blocks.push_back(auditBlock(Block::Kind::Paragraph, lineOf(row)));
            continue;
        }
        Block table = auditBlock(Block::Kind::Table, {});
        table.table = auditTable(section);
        out.blocks.push_back(std::move(table));
    }
    return out;
}

} // namespace juesuan
