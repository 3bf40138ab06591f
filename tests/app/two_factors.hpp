// A sweep of two factors, for tests of what is made of sweeps.
#pragma once

#include <string>

#include "tests/app/program.hpp"

namespace vidik::test {

/// Two factors, of which the price of gas knows the first only.
inline void write_sweep(const Program& program, const std::string& design) {
  program.file("base.yaml", baseline_with("title: Short\nhorizon: {start: 2023-01, end: 2024-12}\n"));
  program.file("two.yaml",
               "schema: 1\ntitle: Two\nbase: base.yaml\nfactors:\n"
               "  drift: {parameter: world.energy_drift}\n"
               "  payment: {parameter: trade.payment_cost}\n"
               "design: " +
                   design + "\npaths: 64\noutputs: [energy.contract_price, trade.exports_to_russia]\n");
}

}  // namespace vidik::test
