using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Families;

/// <summary>What every notice of every family begins with: its name, its type, its court.</summary>
internal sealed record Heading
{
    public required string Id { get; init; }

    public required string Family { get; init; }

    public required NoticeType Type { get; init; }

    public NamedParent Corrects { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public string? Departement { get; init; }

    public string? Court { get; init; }

    /// <summary>The notice with its events and parties; one that takes another back announces nothing itself.</summary>
    public Notice With(IReadOnlyList<NoticeEvent> events, IReadOnlyList<Party> parties, string? text) =>
        new()
        {
            Source = BodaccId.Source,
            Id = Id,
            Family = Family,
            Type = Type,
            Corrects = Corrects.Id,
            CorrectsOn = Corrects.On,
            PublishedOn = PublishedOn,
            Events = Type == NoticeType.Annulling ? [] : events,
            Parties = parties,
            Departement = Departement,
            Court = Court,
            Text = text is null ? null : PersonalDetails.Cut(text),
            Link = BodaccId.Link(Id),
        };
}
