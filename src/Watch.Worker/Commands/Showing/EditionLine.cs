using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Showing;

/// <summary>A line of <c>digest list</c>.</summary>
/// <param name="Route">The audience.</param>
/// <param name="Number">The number of the edition.</param>
/// <param name="Day">The day on which it was closed, in France.</param>
/// <param name="ClosedAt">The moment (UTC).</param>
/// <param name="Position">Where in the log it was closed.</param>
/// <param name="Items">How many publications.</param>
/// <param name="Acts">How many acts.</param>
/// <param name="Errata">How many corrections of earlier editions.</param>
internal sealed record EditionLine(
    string Route,
    int Number,
    DateOnly Day,
    DateTimeOffset ClosedAt,
    long Position,
    int Items,
    int Acts,
    int Errata
) : IListed
{
    public static EditionLine Of(PublishedEdition edition)
    {
        EditionContent content = edition.Content;
        return new EditionLine(
            content.Route.Name,
            content.Number,
            content.Day,
            edition.At,
            content.Position,
            content.Themes.Sum(t => t.Items.Count),
            content.Acts.Count,
            content.Errata.Count
        );
    }

    public string ToText(MessageLanguage language) =>
        language.Say(
            $"{Day:yyyy-MM-dd}  {Route}  n° {Number}  {Items} publications, {Acts} actes, {Errata} errata  jusqu'à la ligne {Position}",
            $"{Day:yyyy-MM-dd}  {Route}  no {Number}  {Items} publications, {Acts} acts, {Errata} errata  to row {Position}"
        );
}
