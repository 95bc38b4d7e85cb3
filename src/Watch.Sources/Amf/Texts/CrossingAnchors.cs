using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>A verb that says that thresholds were crossed.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind it.</param>
/// <param name="Direction">Which way, where the verb itself says it ("a dépassé").</param>
/// <param name="IsDeclared">Whether it is what somebody declares ("avoir franchi"), and no statement ("a franchi").</param>
internal sealed partial record CrossingAnchor(int Start, int End, CrossingDirection Direction, bool IsDeclared)
{
    /// <summary>All of a text in their order; what is only recalled, denied or expected is none.</summary>
    public static IEnumerable<CrossingAnchor> Of(CompactText text, DecisionSentences sentences) =>
        from match in Verb.Matches(text.Text)
        where text.IsWordStart(match.Index) && IsWhole(text, match.Index + match.Length)
        where !Recalled.IsMatch(text.Text, sentences.StartOf(match.Index))
        select new CrossingAnchor(
            match.Index,
            match.Index + match.Length,
            match.Groups["above"].Success ? CrossingDirection.Upwards
                : match.Groups["below"].Success ? CrossingDirection.Downwards
                : CrossingDirection.Unknown,
            match.Groups["infinitive"].Success
        );

    // "franchir" and "franchis" are other words; what is glued to the verb is none.
    private static bool IsWhole(CompactText text, int end) => text.IsWordEnd(end) || Glued.IsMatch(text.Text, end);

    [GeneratedRegex(
        "(?<!n'|pas)(?:(?<infinitive>avoir)|a|ont|etre(?=pass)|est(?=pass)|sont(?=pass))(?:ainsi|ensuite|egalement|alors|aussi|,)*"
            + "(?:le"
            + PrintedDays.Pattern
            + "[0-9]?,)?"
            + "(?:franchi|(?<above>depasse|passee?s?au-dessusde)|(?<below>(?:re)?passee?s?(?:sous|au-dessousde|endessousde)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Verb { get; }

    [GeneratedRegex(@"\G(?:en(?:hausse|baisse)|les?seuil|,)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Glued { get; }

    [GeneratedRegex(
        @"\G[^a-z]*(?:il(?:est|convientde)(?:enfin|parailleurs|egalement|ici|,)*rappele|pourrappel|pourmemoire|arappele)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Recalled { get; }
}
