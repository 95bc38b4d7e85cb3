using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Tests.Judging.Weeks;

/// <summary>What a week brings, in a few numbers: of which the notice is made, and what an edition has to say of it.</summary>
/// <param name="Number">Of the patent.</param>
internal sealed record WrittenNotice(int Number)
{
    public const string Robots = "B25J";
    public const string Machining = "B23Q";

    private static readonly DateOnly _friday = new(2026, 2, 27);

    /// <summary>Patents of one family have the same; an act has that of no publication.</summary>
    public int Family { get; init; } = Number;

    /// <summary>A1 of an application, B1 of a grant.</summary>
    public string Kind { get; init; } = "A1";

    /// <summary>Where it is classified; another symbol than these two is under no theme.</summary>
    public string Symbol { get; init; } = Machining;

    /// <summary>The week in which it was published first; null for the one in which it arrives.</summary>
    public int? Since { get; init; }

    /// <summary>By how many weeks it became known too late.</summary>
    public int Late { get; init; }

    /// <summary>The act of the register that moved it; null for a publication.</summary>
    public int? Act { get; init; }

    /// <summary>How often its title was mended.</summary>
    public int Mended { get; init; }

    /// <summary>Whether it takes back what was published under the number.</summary>
    public bool Annuls { get; init; }

    public string Publication => $"FR{Number}{Kind}";

    public string Id => Act is { } act ? $"FR{Number}-{act}-TO" : Publication;

    public string Title => $"Dispositif {Family}{(Mended > 0 ? $", version {Mended}" : "")}";

    public string Applicant => $"ATELIER {Number % 40}";

    public DateOnly Day(int week) => _friday.AddDays(7 * ((Since ?? week) - Late));

    public Notice ToNotice(int week) =>
        new()
        {
            Source = new SourceId("inpi-patents"),
            Id = Annuls ? $"{Id}-errata" : Id,
            Family = "new",
            Type = Annuls ? NoticeType.Annulling : NoticeType.Initial,
            Corrects = Annuls ? Id : null,
            PublishedOn = Day(week),
            Matter = Act is { } act ? $"inpi-patents:{act}:TO" : null,
            Events = Annuls ? [] : [new NoticeEvent { Kind = EventOf }],
            Parties = [new Party { Role = Act is null ? PartyRole.Applicant : PartyRole.Buyer, Name = Applicant }],
            Classifications = [new Classification { Scheme = ClassificationScheme.Ipc, Symbol = Symbol }],
            Patent = new Patent
            {
                Office = "FR",
                Number = $"{Number}",
                Kind = Kind,
                Family = $"{Family}",
                Titles = [new LocalText(Title, "fr")],
            },
        };

    private EventKind EventOf =>
        Act is not null ? EventKind.PatentTransfer
        : Kind == "B1" ? EventKind.PatentGrant
        : EventKind.PatentApplication;
}
