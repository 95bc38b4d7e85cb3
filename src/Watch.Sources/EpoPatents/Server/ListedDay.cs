namespace Watch.Sources.EpoPatents.Server;

/// <summary>What the list of a day names.</summary>
/// <param name="Publications">The publications, as <c>EP4999174NWA1</c> and, corrected, <c>EP4999174W1B9</c>.</param>
/// <param name="Unknown">What is named like a publication and bears no name that is known, as far as it is letters and digits.</param>
internal sealed record ListedDay(IReadOnlyList<string> Publications, IReadOnlyList<string> Unknown);
