using System.Globalization;
using Watch.Contracts.Messages;

namespace Watch.Rules.Editions;

/// <summary>Proves that the editions of a route follow one another and that each item stands in exactly one.</summary>
public static class EditionProof
{
    /// <summary>What is wrong, one English sentence each; none where all is well.</summary>
    /// <param name="editions">All of the route, the earliest first.</param>
    /// <param name="due">The alerts that were there when the last was closed, and hold.</param>
    public static IReadOnlyList<string> Faults(IReadOnlyList<EditionContent> editions, IReadOnlyCollection<Guid> due)
    {
        ILookup<Guid, int> printed = editions
            .SelectMany(e => e.Items().Select(i => (i.Alert, e.Number)))
            .ToLookup(p => p.Alert, p => p.Number);
        return
        [
            .. editions.Select(FaultOf).OfType<string>(),
            .. printed
                .Where(p => p.Skip(1).Any())
                .Select(p => Text($"alert {p.Key:D} stands as new in the editions {string.Join(", ", p)}")),
            .. due.Where(a => !printed.Contains(a)).Select(a => Text($"alert {a:D} stands in no edition")),
        ];

        string? FaultOf(EditionContent edition, int place) =>
            edition.Number != place + 1 ? Text($"edition {edition.Number} stands where {place + 1} should")
            : place > 0 && edition.After != editions[place - 1].Position
                ? Text($"edition {edition.Number} begins after {edition.After}, the one before ended at {editions[place - 1].Position}")
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
