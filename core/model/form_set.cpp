// Lookups in a FormSet. The JSON is read in form_set_json.cpp.
#include "model/form_set.h"

#include <algorithm>

namespace juesuan {

bool FormDefinition::isBySubject() const {
    return std::any_of(blocks.begin(), blocks.end(), [](const BlockDefinition& b) { return b.bySubject; });
}

int FormDefinition::columnCount() const {
    int count = 0;
    for (const BlockDefinition& block : blocks)
        count += int(block.columns.size());
    return count;
}

const RowDefinition* FormDefinition::row(const QString& wanted) const {
    if (wanted.isEmpty())
        return nullptr;
    for (const BlockDefinition& block : blocks)
        for (const RowDefinition& row : block.rows)
            if (row.id == wanted)
                return &row;
    for (const RowDefinition& row : footerRows)
        if (row.id == wanted)
            return &row;
    return nullptr;
}

const BlockDefinition* FormDefinition::blockOf(const QString& rowId) const {
    if (const RowDefinition* fixed = row(rowId))
        return &blocks[size_t(fixed->block)];
    if (subjects && SubjectCode::looksLike(rowId, *subjects))
        for (const BlockDefinition& block : blocks)
            if (block.bySubject)
                return &block;
    return nullptr;
}

const ColumnDefinition* FormDefinition::column(const QString& rowId, const QString& columnId) const {
    if (const BlockDefinition* block = blockOf(rowId))
        for (const ColumnDefinition& column : block->columns)
            if (column.kind == ColumnDefinition::Kind::Figure && column.id == columnId)
                return &column;
    return nullptr;
}

const ColumnDefinition* FormDefinition::defaultColumn(const QString& rowId) const {
    if (const BlockDefinition* block = blockOf(rowId))
        for (const ColumnDefinition& column : block->columns)
            if (column.kind == ColumnDefinition::Kind::Figure)
                return &column;
    return nullptr;
}

const FormDefinition* FormSet::form(const QString& wanted) const {
    for (const FormDefinition& form : m_forms)
        if (form.id == wanted)
            return &form;
    return nullptr;
}

} // namespace juesuan
