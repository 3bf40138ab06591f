#include "engine/mpi/messages.hpp"

#include <mpi.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace vidik::mpi {

namespace {
constexpr int tag = 1;
constexpr std::size_t most_at_once = std::size_t{1} << 30;  // MPI counts bytes in an int

/// Calls one(position, count) for pieces that MPI can count.
template <typename One>
void piece_by_piece(std::size_t size, One one) {
  for (std::size_t at = 0; at < size; at += most_at_once)
    one(at, static_cast<int>(std::min(most_at_once, size - at)));
}
}  // namespace

Session::Session(int& argument_count, char**& arguments) {
  MPI_Init(&argument_count, &arguments);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank_);
  MPI_Comm_size(MPI_COMM_WORLD, &size_);
}

Session::~Session() {
  MPI_Finalize();
}

void Session::abort(int code) const {
  MPI_Abort(MPI_COMM_WORLD, code);
  std::exit(code);
}

void send_to_first(const std::string& bytes) {
  const std::uint64_t size = bytes.size();
  MPI_Send(&size, 1, MPI_UINT64_T, 0, tag, MPI_COMM_WORLD);
  piece_by_piece(bytes.size(), [&](std::size_t at, int count) {
    MPI_Send(bytes.data() + at, count, MPI_BYTE, 0, tag, MPI_COMM_WORLD);
  });
}

std::string receive_from(int rank) {
  std::uint64_t size = 0;
  MPI_Recv(&size, 1, MPI_UINT64_T, rank, tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  std::string bytes(size, '\0');
  piece_by_piece(bytes.size(), [&](std::size_t at, int count) {
    MPI_Recv(bytes.data() + at, count, MPI_BYTE, rank, tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  });
  return bytes;
}

}  // namespace vidik::mpi
