using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;

namespace Watch.Worker.Judging.Examples;

/// <summary>Puts explanations into a line.</summary>
internal static class ExplainedText
{
    private const double Half = 0.5;

    /// <summary>Where an alert goes in the end: what goes to the groupe de coordination is about a sensitive firm.</summary>
    public static IReadOnlyList<Route> DeliveredRoutes(this Explanation explanation) =>
        [.. explanation.Routes.Where(r => !r.IsBridge || explanation.Firm is { Sensitivity: Sensitivity.Sensitive })];

    /// <summary>A clause with what it asks and what the notice holds, as in <c>role: asked seller, seen buyer</c>.</summary>
    public static string Line(Explained part) =>
        part.Asked is null
            ? $"{part.Name} ({string.Join("; ", part.Parts.Select(Line))})"
            : $"{part.Name}: asked {part.Asked}, seen {part.Seen}";

    /// <summary>What agreed.</summary>
    public static string Agreeing(Explanation fired) => Agreeing(fired.When);

    /// <summary>What keeps a rule from firing: the first clause that failed, or what excludes.</summary>
    public static string Failing(Explanation missed) =>
        missed.When.Outcome != Outcome.Yes && missed.FirstFailing is { } failing ? Line(failing)
        : missed.Unless is { Outcome: Outcome.Yes } unless ? $"unless {Agreeing(unless)}"
        : missed.FalsePositives.FirstOrDefault(f => f.Outcome == Outcome.Yes) is { } known
            ? $"known false positive, {known.Name}: {Agreeing(known)}"
        : "the notice announces nothing";

    /// <summary>How near a rule came to firing: 1 when everything agrees.</summary>
    public static double Nearness(Explanation explanation) => explanation.Fires ? 1 + Half : Nearness(explanation.When);

    private static double Nearness(Explained part) =>
        (part.Name, part.Parts) switch
        {
            (_, []) or ("not", _) => part.Outcome switch
            {
                Outcome.Yes => 1,
                Outcome.Unknown => Half,
                _ => 0,
            },
            ("any", var parts) => parts.Max(Nearness),
            (_, var parts) => parts.Average(Nearness),
        };

    /// <summary>What agreed of a part of a condition.</summary>
    public static string Agreeing(Explained part) => string.Join("; ", Leaves(part).Where(l => l.Outcome == Outcome.Yes).Select(Line));

    private static IEnumerable<Explained> Leaves(Explained part) => part.Parts.Count == 0 ? [part] : part.Parts.SelectMany(Leaves);
}
