using Watch.Contracts.Notices;
using Watch.Rules.Technologies;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>What the symbols of a notice are about, in words.</summary>
internal static class ExplainedSymbols
{
    /// <summary>A line for each classification of a notice, each title with its language.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="configuration">The configuration folder, where title lists may be.</param>
    /// <param name="language">What the reader reads.</param>
    public static IReadOnlyList<string> Of(Notice notice, string configuration, MessageLanguage language)
    {
        IReadOnlyList<Classified> classified = Classified.Of(notice);
        HashSet<TechnologySymbol> symbols = [.. classified.Select(c => c.Symbol)];
        TechnologyTitles titles = symbols.Count == 0 ? TechnologyTitles.French : TitleFiles.TitlesOf(configuration, symbols);
        return [.. classified.Select(c => Line(c, titles.Of(c.Symbol), language))];
    }

    private static string Line(Classified one, TechnologyTitle? title, MessageLanguage language) =>
        title is null ? language.Say($"{one} : aucun titre connu", $"{one}: no title is known")
        : title.Of == one.Symbol ? $"{one}: {title.Text} ({title.Language})"
        : language.Say(
            $"{one} : dans {title.Of}, {title.Text} ({title.Language})",
            $"{one}: in {title.Of}, {title.Text} ({title.Language})"
        );
}
