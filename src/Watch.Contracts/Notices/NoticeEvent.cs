using System.Text.Json.Serialization;

namespace Watch.Contracts.Notices;

/// <summary>One thing that a notice announces, with its data. Data that the kind has no use for are null or empty.</summary>
public sealed record NoticeEvent
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required EventKind Kind { get; init; }

    /// <summary>The publisher's own words for it: a category, a judgment's nature, the item of a list of modifications.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// When it takes or took effect, where printed and plausible (effect, deed of a sale, start of activity, judgment, closing of
    /// accounts).
    /// </summary>
    public DateOnly? On { get; init; }

    /// <summary>
    /// When the activity of the buyer or of the new firm begins, where that is printed and is not <see cref="On"/>; often years before
    /// a sale.
    /// </summary>
    public DateOnly? ActivityFrom { get; init; }

    /// <summary>When the firm was entered in the register, where that is printed and is neither of the two.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>
    /// The price or the value of a sale or contribution; the sum where it is printed in parts, in euros where they are in two currencies.
    /// Below zero where the one who takes over is paid for it.
    /// </summary>
    public Money? Price { get; init; }

    /// <summary>The amounts of which <see cref="Price"/> is made, in document order; null where one alone is printed.</summary>
    public IReadOnlyList<Money>? PriceParts { get; init; }

    /// <summary>
    /// Where the business is that changes hands (L141-12 of the code de commerce), in document order, by postal code and town; null where
    /// none is printed, or the event is no transfer of a business.
    /// </summary>
    public IReadOnlyList<Place>? BusinessPlaces { get; init; }

    /// <summary>
    /// Where creditors oppose the payment of the price of a business (L141-14 of the code de commerce), as printed, without homes; null
    /// where no address is printed.
    /// </summary>
    public string? OppositionsAt { get; init; }

    /// <summary>Which way the capital went; only with <see cref="EventKind.CapitalChange"/>.</summary>
    public CapitalDirection CapitalDirection { get; init; }

    /// <summary>Which procedure a judgment is about; only with the insolvency kinds.</summary>
    public InsolvencyProcedure? Procedure { get; init; }

    /// <summary>
    /// What is held after it, and the thresholds crossed; only with <see cref="EventKind.ThresholdCrossing"/> and the kinds akin to it.
    /// </summary>
    public Stake? Stake { get; init; }

    /// <summary>What the declarant means to do; only with <see cref="EventKind.Intention"/>.</summary>
    public DeclaredIntention? Intention { get; init; }

    /// <summary>The publisher's code for it, as printed: <c>TO</c>, <c>GC</c> of the national register of patents.</summary>
    public string? Code { get; init; }

    /// <summary>The number of the entry in a register (INPI, <c>registered-number</c>); one entry may stand on many patents.</summary>
    public string? Act { get; init; }

    /// <summary>
    /// What stood before in a register that publishes states: a name, a code of activity, the SIRET or town of a seat, an amount, as the
    /// register writes it; null where nothing stood there, or the source publishes no states.
    /// </summary>
    public string? Before { get; init; }

    /// <summary>What stands there now; null where nothing does any more, or the source publishes no states.</summary>
    public string? After { get; init; }

    /// <summary>Which parent is another, and the chains of ownership; only with <see cref="EventKind.ParentChange"/>.</summary>
    public ParentChange? Parent { get; init; }

    /// <summary>
    /// What <see cref="Before"/> and <see cref="After"/> are of; only with <see cref="EventKind.LeiEvent"/>.
    /// </summary>
    public EntityAspect? Aspect { get; init; }
}

/// <summary>The procedures of livre VI of the code de commerce.</summary>
public enum InsolvencyProcedure
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>Sauvegarde, the accelerated and the financial ones among them (L620-1, L628-1).</summary>
    Safeguard,

    /// <summary>Redressement judiciaire (L631-1).</summary>
    Recovery,

    /// <summary>Liquidation judiciaire (L640-1).</summary>
    Liquidation,

    /// <summary>Traitement de sortie de crise (law 2021-689, art. 13).</summary>
    CrisisExit,

    /// <summary>Rétablissement professionnel (L645-1).</summary>
    ProfessionalRecovery,

    /// <summary>Conciliation (L611-4).</summary>
    Conciliation,
}
