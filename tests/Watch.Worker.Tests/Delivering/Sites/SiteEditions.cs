using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;

namespace Watch.Worker.Tests.Delivering.Sites;

/// <summary>Editions of an invented pôle, as a volet's store keeps them.</summary>
internal static class SiteEditions
{
    public static readonly Route Pole = Route.Parse("pole-imaginaire");

    private static readonly DateOnly _first = new(2026, 1, 5);

    public static DigestRoute Digest(string folder, Uri? address = null) =>
        new(Pole, "Veille brevets d’Imaginaire", at => at, null) { Site = new EditionSite(folder, address) };

    /// <param name="number">Its number.</param>
    /// <param name="corrected">The edition of which it corrects an item; 0 for none.</param>
    public static EditionContent Edition(int number, int corrected = 0) =>
        new()
        {
            Id = TestIds.Of(Volet.Offensive).EditionIdOf(Pole, number),
            Volet = Volet.Offensive,
            Route = Pole,
            Title = "Veille brevets d’Imaginaire",
            Number = number,
            Day = Day(number),
            After = 10 * (number - 1),
            Position = 10 * number,
            Themes = [new EditionTheme("Pétrissage & cuisson <four>", [Item(number)])],
            Errata = corrected == 0 ? [] : [new EditionErratum(corrected, Day(corrected), Item(corrected), IsWithdrawn: false)],
        };

    public static async Task PublishAsync(this IVoletStore store, EditionContent edition, DateTimeOffset at)
    {
        await using IVoletBatch batch = await store.BeginAsync(CancellationToken.None);
        Message message = new()
        {
            Id = edition.Id,
            Type = MessageType.Edition,
            Route = edition.Route,
            Revision = edition.Number,
            Content = new MessageContent.OfEdition(edition),
            Alerts = [],
        };
        await batch.AnnounceAsync(message, at, CancellationToken.None);
        await batch.CommitAsync(batch.Cursor, CancellationToken.None);
    }

    private static DateOnly Day(int number) => _first.AddDays(7 * (number - 1));

    private static EditionItem Item(int number) =>
        new()
        {
            Alert = new Guid(number, 0, 0, new byte[8]),
            Source = new SourceId("inpi-patents"),
            Notice = $"FR399900{number}A1",
            Kinds = [EventKind.PatentApplication],
            Patents = [new AlertPatent($"FR399900{number}A1", "Pétrin à bras « doux » & <muet>", "fr")],
            Family = $"family {number}",
            PublishedOn = Day(number),
        };
}
