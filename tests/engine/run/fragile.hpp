// A model whose State becomes not a number on few paths, and one that inherits it.
#pragma once

#include "tests/support/example_plan.hpp"

namespace vidik::test {

/// In each month, on a share of paths, the root of a negative number.
struct Fragile final : Model {
  Fragile() : Model("fragile") {}
  Parameter strength = parameter("strength", "share", "probability that a month is survived");
  Uniform draw = uniform("load");
  State level = state("level", "1", "sum of roots", Aggregation::stock);
  Output root = output("root", "1", "root of what is left", Aggregation::level);

  void step(View x, Step) const override {
    x[root] = (x[strength] - x[draw]).sqrt();
    x[level] = x[level] + x[root];
  }
};

struct Heir final : Model {
  Heir() : Model("heir") {}
  Input level = input("fragile.level");
  Output twice = output("twice", "1", "twice the level", Aggregation::stock);

  void step(View x, Step) const override { x[twice] = 2.0 * x[level]; }
};

/// The example with changes; throws if they are not valid.
inline Scenario what_if(const std::string& changes = "") {
  Diagnostics found;
  Scenario scenario = scenario_from("schema: 1\nextends: example.yaml\n" + changes, found);
  found.throw_if_errors();
  return scenario;
}

/// Two years of the fragile models, of which only heir.twice and a price are reported.
inline Plan fragile_plan(std::int64_t paths, double strength) {
  Catalogue catalogue = example_catalogue();
  catalogue.add<Heir>();
  catalogue.add<Fragile>();
  return compile(what_if("ensemble: {paths: " + std::to_string(paths) +
                         "}\nparameters: {fragile.strength: " + std::to_string(strength) +
                         "}\ninitial: {fragile.level: 0}\nreport: {outputs: [heir.twice, price.level]}\n"),
                 catalogue);
}

}  // namespace vidik::test
