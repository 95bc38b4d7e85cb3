using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>Where a fact stands.</summary>
/// <param name="Source">Who published it.</param>
/// <param name="Notice">The publisher's id of the notice.</param>
/// <param name="PublishedOn">The day of that notice.</param>
/// <param name="Since">Since when it is known: the day of the first notice of the chain of corrections, or its own.</param>
/// <param name="Corrects">The id of the first notice of its chain; null where it is that one.</param>
/// <param name="Link">The official publication.</param>
public sealed record FicheReference(SourceId Source, string Notice, DateOnly PublishedOn, DateOnly Since, string? Corrects, Uri? Link)
{
    internal static FicheReference Of(EffectiveNotice told) =>
        new(
            told.Last.Source,
            told.Last.Id,
            told.Last.PublishedOn,
            told.First.PublishedOn,
            told.First.Key == told.Last.Key ? null : told.First.Id,
            told.Last.Link
        );
}

/// <summary>What sort of name.</summary>
public enum FicheNameKind
{
    /// <summary>The denomination, as last printed.</summary>
    Legal,

    /// <summary>A denomination printed before, and another since; or the same in other words.</summary>
    Former,

    /// <summary>A trade name, a sign, an acronym.</summary>
    Other,
}

/// <summary>A name under which it was published.</summary>
/// <param name="First">The first notice that prints it.</param>
/// <param name="Last">The last one.</param>
public sealed record FicheName(string Text, FicheNameKind Kind, FicheReference First, FicheReference Last);

/// <summary>A legal form, an activity or a seat, as printed.</summary>
/// <param name="Seat">The parts of a seat; null of anything else.</param>
/// <param name="Before">What was printed before; null where nothing was.</param>
/// <param name="Since">The first notice that prints it.</param>
/// <param name="Until">The first notice that prints another; null where none does.</param>
public sealed record FicheValue(string Text, Place? Seat, string? Before, FicheReference Since, FicheReference? Until);

/// <summary>A capital, as one notice prints it.</summary>
public sealed record FicheCapital
{
    /// <summary>The amount; null where none could be read.</summary>
    public required Money? Amount { get; init; }

    public required bool Variable { get; init; }

    /// <summary>The floor of a variable capital, where printed.</summary>
    public required Money? Minimum { get; init; }

    public required string AsPrinted { get; init; }

    /// <summary>The amount printed before; null where none was.</summary>
    public required Money? Before { get; init; }

    /// <summary>Which way it went, where the court prints it.</summary>
    public required CapitalDirection Direction { get; init; }

    /// <summary>Whether the notice announces a change of the capital, or only prints it.</summary>
    public required bool IsChange { get; init; }

    public required FicheReference Reference { get; init; }
}

/// <summary>Where an officer stands.</summary>
public enum FicheOfficerState
{
    InOffice,

    /// <summary>A later notice lists the officers of that function without him; it tells of no departure.</summary>
    NoLongerListed,

    Left,
}

/// <summary>A person in one role.</summary>
public sealed record FicheOfficer
{
    public required string Name { get; init; }

    public required string? UsageName { get; init; }

    public required string Role { get; init; }

    public required IReadOnlyList<OfficerFunction> Functions { get; init; }

    public required PersonType Person { get; init; }

    public required string? RepresentedBy { get; init; }

    public required FicheOfficerState State { get; init; }

    /// <summary>Whether a notice tells that the person took office; else it only finds the person there.</summary>
    public required bool Arrived { get; init; }

    /// <summary>The day in office that the notice prints.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The first notice that tells of the person in this role; null where the first tells of the departure.</summary>
    public required FicheReference? Since { get; init; }

    /// <summary>The notice that tells of the departure, or no longer lists the person.</summary>
    public required FicheReference? Until { get; init; }
}

/// <summary>Something that a notice announces of the firm.</summary>
public sealed record FicheEvent
{
    public required EventKind Kind { get; init; }

    /// <summary>The publisher's own words.</summary>
    public required string? Label { get; init; }

    /// <summary>When it took effect; of accounts, when they were closed.</summary>
    public required DateOnly? On { get; init; }

    /// <summary>What stood before in a register that publishes states.</summary>
    public required string? Before { get; init; }

    /// <summary>What stands there now.</summary>
    public required string? After { get; init; }

    public required Money? Price { get; init; }

    /// <summary>What is held after it; of what declarations tell.</summary>
    public required Stake? Stake { get; init; }

    /// <summary>What the firm does in it; null where the notice does not name it: a patent that it held.</summary>
    public required PartyRole? Role { get; init; }

    /// <summary>Who else is in it.</summary>
    public required IReadOnlyList<FicheParty> Parties { get; init; }

    public required FicheReference Reference { get; init; }
}

/// <summary>Another party of a notice.</summary>
public sealed record FicheParty(PartyRole Role, string Name, Siren? Siren);

/// <summary>Where a procedure stands, as far as judgments were read.</summary>
public enum FicheProcedureState
{
    Open,

    /// <summary>A plan was adopted or amended.</summary>
    UnderPlan,

    Closed,
}

/// <summary>A procedure of livre VI of the code de commerce, from its opening to its closing.</summary>
/// <param name="Procedure">Which, by the last judgment that tells; null where none does.</param>
/// <param name="OpeningKnown">Whether the judgment that opened it was read.</param>
/// <param name="Judgments">In the order of their publication.</param>
public sealed record FicheProcedure(
    InsolvencyProcedure? Procedure,
    FicheProcedureState State,
    bool OpeningKnown,
    IReadOnlyList<FicheEvent> Judgments
);

/// <summary>Where a patent stands, as far as notices were read.</summary>
public enum FichePatentState
{
    /// <summary>The application was published.</summary>
    Published,

    Granted,

    /// <summary>It lapsed, or was rejected, withdrawn or renounced.</summary>
    Ended,

    /// <summary>The firm held it and another does since.</summary>
    Transferred,
}

/// <summary>A patent or application of the firm.</summary>
/// <param name="Publication">Office, number and kind as last printed.</param>
/// <param name="Titles">As the last notice prints them that prints any.</param>
/// <param name="IsPledged">Whether a pledge was registered; whether it was lifted, registers print as another act.</param>
/// <param name="Events">In order; those after it was transferred only where they name the firm.</param>
public sealed record FichePatent(
    string Publication,
    IReadOnlyList<LocalText> Titles,
    FichePatentState State,
    bool IsPledged,
    IReadOnlyList<FicheEvent> Events
);
