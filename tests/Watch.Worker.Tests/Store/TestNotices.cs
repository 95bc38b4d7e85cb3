using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Store;

/// <summary>Invented notices.</summary>
internal static class TestNotices
{
    public static SourceId Bodacc { get; } = new("bodacc");

    public static Siren Acier { get; } = Siren.Parse("999406663");

    public static Siren Brasserie { get; } = Siren.Parse("999403330");

    public static NoticeKey Key(string id) => new(Bodacc, id);

    public static Notice Notice(string id, string text = "Cession", string? corrects = null, int day = 1) =>
        new()
        {
            Source = Bodacc,
            Id = id,
            Family = "rcs-a",
            Type = corrects is null ? NoticeType.Initial : NoticeType.Rectifying,
            Corrects = corrects,
            PublishedOn = new DateOnly(2026, 1, 1).AddDays(day),
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.SaleOfBusiness,
                    Label = "Vente d'un fonds",
                    Price = new Money(12000.50m, "EUR"),
                },
            ],
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Buyer,
                    Name = "Forges de la Sioule imaginaires",
                    Siren = Acier,
                },
                new Party
                {
                    Role = PartyRole.Seller,
                    Name = "Brasserie inventée du Cézallier",
                    Siren = Brasserie,
                },
            ],
            Text = text,
        };

    /// <summary>What a reader is shown of a row; the numbers in rising order, since a migration has no other.</summary>
    public static string LineOf(LogSummary row)
    {
        List<EventKind> kinds = [.. row.Notice.Kinds];
        string sirens = string.Join(' ', row.Notice.Sirens.ToString().Split(' ').Order(StringComparer.Ordinal));
        string state = (row.Live ? "live " : "") + (row.InChain ? "chain " : "");
        string names = row.Notice.HasNameAlone ? " names" : "";
        return $"{state}{string.Join(' ', kinds.Order())} {sirens} {row.Notice.Departement}{names}";
    }

    public static LogCandidate Candidate(Notice notice, bool live = true, int rank = 20, bool fetched = false) =>
        new(notice, rank >= 20 ? "bulk" : "api", rank, live, "RCS-A_BXA20260001.xml", fetched);

    public static LogCandidate Candidate(
        string id,
        string text = "Cession",
        string? corrects = null,
        int day = 1,
        bool live = true,
        int rank = 20,
        bool fetched = false
    ) => Candidate(Notice(id, text, corrects, day), live, rank, fetched);
}
