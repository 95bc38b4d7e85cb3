using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Ownership;

/// <summary>A link that held at a moment.</summary>
/// <param name="Child">The key of who stands below.</param>
/// <param name="Parent">The key of who stands above.</param>
/// <param name="Basis">By what it is known.</param>
/// <param name="State">The text of it.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Since">From which day on; null where it was so at the baseline.</param>
internal sealed record KnownLink(string Child, string Parent, ControlBasis Basis, StateText State, string Source, DateOnly? Since)
{
    // Art. L233-3, II: who holds more than that, and nobody more, is presumed to control.
    private const decimal Presumed = 40m;

    /// <summary>
    /// Whether who stands above is taken to decide: consolidation, control that is declared, or more than 40 % (art. L233-3).
    /// </summary>
    public bool IsOfControl => Basis != ControlBasis.Declaration || State.Truth("control") || Held > Presumed;

    /// <summary>The greater of capital and votes, as declared.</summary>
    public decimal Held => Math.Max(Capital ?? 0, Votes ?? 0);

    /// <summary>Per cent of the capital, as declared.</summary>
    public decimal? Capital => State.Number("capital");

    /// <summary>Per cent of the votes, as declared.</summary>
    public decimal? Votes => State.Number("votes");

    /// <summary>Whether it is declared that nothing is held any more.</summary>
    public bool IsExit => Basis == ControlBasis.Declaration && !State.Truth("control") && Capital is 0 && Votes is null or 0;
}

/// <summary>Chooses, of what registers and notices told, what held at a moment. Pure; independent of the order in which it came.</summary>
internal static class KnownLinks
{
    // A register that is filled in once a year tells of a new vehicle months after it has bought (GLEIF: 3 to 15).
    private static readonly TimeSpan Lag = TimeSpan.FromDays(450);

    /// <summary>The links that held, of whichever subjects.</summary>
    public static IReadOnlyList<KnownLink> At(DateTimeOffset moment, IEnumerable<PastState> past, bool withLag)
    {
        PastState[] all = [.. past];
        IEnumerable<KnownLink> links =
        [
            .. all.Where(p => p.Source != PastState.Declared)
                .GroupBy(p => (p.Source, p.Kept.Subject, p.Kept.Respect))
                .Select(g => Held(moment, [.. g], withLag))
                .OfType<PastState>()
                .Where(p => p.Kept.State is { Linked.Length: > 0 })
                .GroupBy(p => (p.Source, p.Kept.Subject))
                .Select(g => Consolidated(g.OrderBy(p => p.Kept.Respect, StringComparer.Ordinal).First())),
            .. Declared(moment, all.Where(p => p.Source == PastState.Declared)),
        ];

        // Whatever order they came in.
        return
        [
            .. links
                .OrderBy(l => l.Child, StringComparer.Ordinal)
                .ThenBy(l => l.Parent, StringComparer.Ordinal)
                .ThenBy(l => l.Source, StringComparer.Ordinal),
        ];
    }

    /// <summary>Why nobody is known above a subject, as a register says it; null where none does.</summary>
    public static string? WhyNobody(DateTimeOffset moment, IEnumerable<PastState> past, bool withLag) =>
        past.Where(p => p.Source != PastState.Declared)
            .GroupBy(p => (p.Source, p.Kept.Subject, p.Kept.Respect))
            .OrderByDescending(g => g.Key.Respect, StringComparer.Ordinal)
            .Select(g => Held(moment, [.. g], withLag))
            .OfType<PastState>()
            .Where(p => p.Kept.State is { Linked: "" })
            .Select(p => StateText.Of(p.Kept.State!.Text).Texts("reasons") is [_, ..] reasons ? string.Join(", ", reasons) : null)
            .FirstOrDefault(r => r is not null);

    // What is told of a moment is the last that was published until then; of what nothing was known yet, the first that came soon after.
    private static PastState? Held(DateTimeOffset moment, PastState[] told, bool withLag)
    {
        PastState[] inTime = [.. told.Where(t => t.From is null || t.From <= moment).OrderBy(t => t.From ?? DateTimeOffset.MinValue)];
        return inTime.LastOrDefault() is { } last && (last.Kept.State is not null || !withLag)
            ? last
            : told.Where(t => withLag && t.From > moment && t.From <= moment + Lag && t.Kept.State is not null).MinBy(t => t.From);
    }

    private static KnownLink Consolidated(PastState past) =>
        new(
            past.Kept.Subject,
            past.Kept.State!.Linked,
            ControlBasis.Consolidation,
            StateText.Of(past.Kept.State.Text),
            past.Source.Value,
            past.From is { } from ? DateOnly.FromDateTime(from.UtcDateTime) : null
        );

    // Of what one declared of another the last holds.
    private static IEnumerable<KnownLink> Declared(DateTimeOffset moment, IEnumerable<PastState> past) =>
        past.GroupBy(p => (p.Kept.Subject, p.Kept.Respect))
            .Select(g => g.Last())
            .Where(p => p.Kept.State is not null && p.From <= moment)
            .Select(Declared)
            .GroupBy(l => (l.Child, l.Parent))
            .Select(g => g.OrderBy(l => l.Since).ThenBy(l => l.Source, StringComparer.Ordinal).Last())
            .Where(l => !l.IsExit);

    private static KnownLink Declared(PastState past)
    {
        StateText state = StateText.Of(past.Kept.State!.Text);
        return new KnownLink(
            past.Kept.Subject,
            past.Kept.State.Linked,
            KebabCase.TryParse(state.Text("basis") ?? "", out ControlBasis basis) ? basis : ControlBasis.Declaration,
            state,
            state.Text("notice") ?? past.Source.Value,
            DateOnly.TryParseExact(state.Text("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                ? day
                : null
        );
    }
}
