using PropertyHub.Kernel;

namespace PropertyHub.Platform.LongWork;

/// <summary>What became of many rows, each of which went through its own operation.</summary>
/// <param name="Passed">Rows for which the deed made no sense, which were not tried.</param>
public sealed record BulkReport(int Done, int Passed, IReadOnlyList<BulkLeft> Left);

/// <summary>A row that was refused, and why.</summary>
public sealed record BulkLeft(string Name, Text Why);
