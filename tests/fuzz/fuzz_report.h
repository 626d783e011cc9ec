// What every entry point needs to go on from a Document to a report.
#pragma once

#include "readers/document.h"
#include "readers/reader.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

// The standard forms, catalogue and relations; read once.
const juesuan::ReaderContext& fuzzContext();
// Through the bytes that two processes exchange, then into a report. Aborts where the account is wrong: a figure on a cell that
// the form does not have.
void readAll(const juesuan::Document& document);
void checkPlan(const juesuan::Result<juesuan::ImportPlan>& plan);
