using System.Globalization;

namespace Watch.Worker.Commands.Showing;

/// <summary>What <c>digest verify</c> found of a route.</summary>
/// <param name="Route">Whose editions they are.</param>
/// <param name="Editions">How many could be read.</param>
/// <param name="Faults">What is wrong, a sentence each; none where each item stands in exactly one.</param>
internal sealed record VerifiedEditions(string Route, int Editions, IReadOnlyList<string> Faults) : IListed
{
    public string ToText() =>
        Faults.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Route}: {Editions} editions, each item in exactly one")
            : string.Join('\n', Faults.Select(f => $"{Route}: {f}"));
}
