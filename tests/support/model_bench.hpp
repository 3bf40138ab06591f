// One model on its own: columns that a test sets and reads, and the calls that the engine would make.
//
//   ModelBench<Stock> bench;
//   bench[bench.model.rate] = 0.2;          // a number fills the column
//   bench.start();
//   bench.step(12);                         // twelve months from 2023-01
//   BOOST_TEST(bench[bench.model.stock][0] == ...);
//
// Everything starts at zero, noise at 0 and uniforms at 0.9999999, so that no hazard fires.
#pragma once

#include <vector>

#include "engine/model/model.hpp"

namespace vidik::test {

template <typename M>
class ModelBench {
 public:
  ModelBench() : columns_(model.declarations().size(), Column::Zero()), slots_(columns_.size()) {
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
      slots_[slot] = static_cast<int>(slot);
      if (model.declarations()[slot].role == Role::uniform) columns_[slot].setConstant(0.9999999);
    }
  }

  /// A column that may be assigned a number as well as a column.
  class Cell {
   public:
    explicit Cell(Column& column) : column_(column) {}
    Cell& operator=(double value) { return column_.setConstant(value), *this; }
    Cell& operator=(const Column& column) { return column_ = column, *this; }
    double operator[](int lane) const { return column_[lane]; }
    operator const Column&() const { return column_; }
    Column& column() { return column_; }

   private:
    Column& column_;
  };

  template <Role role>
  Cell operator[](Handle<role> handle) {
    return Cell(columns_[static_cast<std::size_t>(handle.slot)]);
  }

  void prepare() { model.prepare(PrepareView(columns_.data(), slots_.data())); }
  /// prepare() and then the model's start(), as at the beginning of a path.
  void start() {
    prepare();
    model.start(StartView(columns_.data(), slots_.data()));
  }
  /// After what a test has set in States.
  void step(int months = 1) {
    model.accompany(CompanionView(columns_.data(), slots_.data()), at(index_));
    for (; months > 0; --months) model.step(View(columns_.data(), slots_.data()), at(++index_));
  }

  M model;

 private:
  static Step at(int index) { return {index, Month(2023, 1) + (index - 1)}; }

  std::vector<Column> columns_;
  std::vector<int> slots_;
  int index_ = 0;
};

}  // namespace vidik::test
