using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>A line of <c>notices --json</c>. Fields are only ever added.</summary>
internal sealed record NoticeLine : IListed
{
    public required string Id { get; init; }

    public required int Revision { get; init; }

    public required SourceId Source { get; init; }

    public required string Family { get; init; }

    public required NoticeType Type { get; init; }

    public required IReadOnlyList<EventKind> Kinds { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    public required bool DateDetected { get; init; }

    public required string? Corrects { get; init; }

    /// <summary>The notice that counts in its place; null where it counts itself.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Whether that one annuls it.</summary>
    public bool Annulled { get; init; }

    public required string? Departement { get; init; }

    public required string? Court { get; init; }

    public required IReadOnlyList<PartyLine> Parties { get; init; }

    public required IReadOnlyList<NoticeEvent> Events { get; init; }

    public required string? Text { get; init; }

    public required Uri? Link { get; init; }

    public required IReadOnlyList<Classification> Classifications { get; init; }

    public required bool Live { get; init; }

    public static NoticeLine Of(LogEntry entry) =>
        new()
        {
            Id = entry.Notice.Id,
            Revision = entry.Revision,
            Source = entry.Notice.Source,
            Family = entry.Notice.Family,
            Type = entry.Notice.Type,
            Kinds = [.. entry.Notice.Events.Select(e => e.Kind)],
            PublishedOn = entry.Notice.PublishedOn,
            PublishedAt = entry.Notice.PublishedAt,
            DateDetected = entry.Notice.DateDetected,
            Corrects = entry.Notice.Corrects,
            Departement = entry.Notice.Departement,
            Court = entry.Notice.Court,
            Parties = [.. entry.Notice.Parties.Select(PartyLine.Of)],
            Events = entry.Notice.Events,
            Text = entry.Notice.Text,
            Link = entry.Notice.Link,
            Classifications = entry.Notice.Classifications,
            Live = entry.Live,
        };

    public string ToText(MessageLanguage language) =>
        $"{PublishedOn:yyyy-MM-dd}  {Id, -16} {string.Join(", ", Kinds.Select(k => language.Of(k)))}"
        + $"{(Type == NoticeType.Initial ? "" : $" ({language.Of(Type)} {Corrects})")}"
        + $"{(ReplacedBy is null ? "" : $" [{Replaced(language)} {ReplacedBy}]")}"
        + string.Concat(Parties.Select(p => $"\n    {language.Of(p.Role), -18} {p.Name}{(p.Siren is { } siren ? $" ({siren})" : "")}"));

    private string Replaced(MessageLanguage language) =>
        language.Say(Annulled ? "annulée par" : "remplacée par", Annulled ? "annulled by" : "replaced by");
}

/// <summary>A party of a <see cref="NoticeLine"/>.</summary>
internal sealed record PartyLine
{
    public required PartyRole Role { get; init; }

    public required string Name { get; init; }

    public required Siren? Siren { get; init; }

    public required PersonType Person { get; init; }

    public required string? LegalForm { get; init; }

    public required Capital? Capital { get; init; }

    public required IReadOnlyList<OfficerStatement> Officers { get; init; }

    public required bool FromProse { get; init; }

    public required IReadOnlyList<string> OtherNames { get; init; }

    public required string? Registry { get; init; }

    public required Place? Seat { get; init; }

    public required string? Country { get; init; }

    public required string? Activity { get; init; }

    public required Lei? Lei { get; init; }

    public required Isin? Isin { get; init; }

    public static PartyLine Of(Party party) =>
        new()
        {
            Role = party.Role,
            Name = party.Name,
            Siren = party.Siren,
            Person = party.Person,
            LegalForm = party.LegalForm,
            Capital = party.Capital,
            Officers = party.Officers,
            FromProse = party.FromProse,
            OtherNames = party.OtherNames,
            Registry = party.Registry,
            Seat = party.Seat,
            Country = party.Country,
            Activity = party.Activity,
            Lei = party.Lei,
            Isin = party.Isin,
        };
}
