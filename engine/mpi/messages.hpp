// The little of MPI that is needed: who am I, and bytes of any length to the first rank.
#pragma once

#include <string>

namespace vidik::mpi {

/// Between its construction and destruction MPI is usable; one per process.
class Session {
 public:
  Session(int& argument_count, char**& arguments);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  int rank() const { return rank_; }
  int size() const { return size_; }
  /// Ends all ranks.
  [[noreturn]] void abort(int code) const;

 private:
  int rank_ = 0, size_ = 1;
};

void send_to_first(const std::string& bytes);
std::string receive_from(int rank);

}  // namespace vidik::mpi
