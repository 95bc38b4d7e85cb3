namespace Watch.Contracts.Notices;

/// <summary>
/// What a notice can announce: a closed list. On the wire and in rules a kind is written in kebab case
/// (<c>sale-of-business</c>). Each member names the element of the publisher it is read from; those without a
/// source yet are reserved for the sources of the design that are still to come.
/// </summary>
public enum EventKind
{
    /// <summary>BODACC A, <c>acte/creation</c>: a firm enters the register for the first time.</summary>
    Creation,

    /// <summary>BODACC A, <c>acte/immatriculation</c>: an entry in a court's register that is not a creation.</summary>
    Registration,

    /// <summary>BODACC A, <c>acte/vente</c>: a business or a branch of it is sold (code de commerce, art. L141-12).</summary>
    SaleOfBusiness,

    /// <summary>
    /// BODACC A, <c>acte/vente</c> whose <c>descriptif</c> announces a merger (art. R236-2); BODACC B, "fusion".
    /// </summary>
    MergerProject,

    /// <summary>
    /// BODACC B, <c>descriptif</c> "transmission universelle du patrimoine": a company is dissolved without liquidation and its sole
    /// partner takes all that it has (code civil, art. 1844-5); BODACC A, <c>vente</c> of that origin.
    /// </summary>
    UniversalTransfer,

    /// <summary>BODACC A, <c>acte/vente</c> whose <c>descriptif</c> announces a demerger (art. R236-2).</summary>
    DemergerProject,

    /// <summary>BODACC A, <c>acte/vente</c>: a contribution of a business, or a partial contribution of assets.</summary>
    AssetContribution,

    /// <summary>
    /// BODACC A, <c>acte/vente</c>: a business comes to another owner by gift, inheritance, division among owners or sale to one of them
    /// ("donation", "héritage", "partage", "licitation").
    /// </summary>
    BusinessTransfer,

    /// <summary>BODACC B, <c>modificationsGenerales/descriptif</c> "le capital"; the same words in BODACC A.</summary>
    CapitalChange,

    /// <summary>
    /// BODACC B, <c>descriptif</c> "l'administration"; in BODACC A and B, an <c>administration</c> text that tells a change.
    /// </summary>
    OfficerChange,

    /// <summary>BODACC B, <c>descriptif</c> "la dénomination", "le nom commercial", "le sigle", "l'enseigne".</summary>
    NameChange,

    /// <summary>BODACC B, <c>descriptif</c> "l'activité", "mise en sommeil", "cessation d'activité", "reprise d'activité".</summary>
    ActivityChange,

    /// <summary>
    /// BODACC A, a registration following a transfer of seat; BODACC B, "transfert du siège", "l'adresse du siège", "nouveau siège".
    /// </summary>
    SeatTransfer,

    /// <summary>BODACC B, <c>descriptif</c> "dissolution".</summary>
    Dissolution,

    /// <summary>BODACC B, <c>radiationAuRCS</c>: the firm leaves the register.</summary>
    Radiation,

    /// <summary>BODACC A (PCL), <c>jugement</c>: a safeguard, recovery or liquidation is opened (code de commerce, livre VI).</summary>
    InsolvencyOpening,

    /// <summary>BODACC A (PCL), <c>jugement</c>: one procedure becomes another.</summary>
    InsolvencyConversion,

    /// <summary>BODACC A (PCL), <c>jugement</c>: a plan is decided, changed or ended, a sale plan among them.</summary>
    InsolvencyPlan,

    /// <summary>BODACC A (PCL), <c>jugement</c>: a procedure is closed.</summary>
    InsolvencyClosing,

    /// <summary>BODACC A (PCL), any other <c>jugement</c> or deposit of the procedure.</summary>
    InsolvencyOther,

    /// <summary>BODACC C (BILAN), <c>depot</c>: accounts are filed.</summary>
    AccountsFiled,

    /// <summary>AMF, declaration of crossed thresholds: one event for each declarant or concert and direction (art. L233-7).</summary>
    ThresholdCrossing,

    /// <summary>AMF, declaration of intention for the next six months (art. L233-7, VII).</summary>
    Intention,

    /// <summary>AMF and info-financiere, "offre publique": a public offer, or what is published while it lasts.</summary>
    TakeoverBid,

    /// <summary>AMF and info-financiere, "pacte": a shareholders' agreement (art. L233-11).</summary>
    ShareholdersAgreement,

    /// <summary>AMF and info-financiere, "retrait obligatoire": a squeeze-out.</summary>
    SqueezeOut,

    /// <summary>info-financiere and the BALO: other regulated information.</summary>
    RegulatedInformation,

    /// <summary>GLEIF, <c>RelationshipRecord</c> and <c>ReportingException</c>: the parent that consolidates a firm is another.</summary>
    ParentChange,

    /// <summary>GLEIF, <c>LEIRecord</c>: name, country, law or standing of an entity is another.</summary>
    LeiEvent,

    /// <summary>
    /// A patent application or a utility-certificate application is published for the first time (FR A1, A2, A3; EP and WO A1, A2); INPI
    /// weekly <c>FR_FRNEWST36</c>.
    /// </summary>
    PatentApplication,

    /// <summary>A patent or utility certificate is granted (kind code B…): INPI, <c>fr-date-granted</c>.</summary>
    PatentGrant,

    /// <summary>A patent changes owner, wholly or in part: national register of patents, codes <c>TO</c>, <c>PT</c>.</summary>
    PatentTransfer,

    /// <summary>A licence, or its end, is entered: code <c>CL</c>.</summary>
    PatentLicence,

    /// <summary>A pledge or another security, or its end, is entered: code <c>GC</c>.</summary>
    PatentPledge,

    /// <summary>Rights lapse, mostly for a fee unpaid (art. L613-22 CPI): INPI, <c>fr-date-lapsed</c>.</summary>
    PatentLapse,

    /// <summary>The owner of a patent changes name or legal form: codes <c>CD</c>, <c>CN</c>.</summary>
    PatentNameChange,

    /// <summary>An opposition is filed (EP; FR since 2020, art. L613-23 CPI).</summary>
    PatentOpposition,

    /// <summary>The search report is published: INPI, <c>fr-date-search-completed</c> (status <c>PUBRRP</c>); EP and WO A3.</summary>
    PatentSearchReport,

    /// <summary>An application is refused or withdrawn, a patent renounced or limited: codes <c>RT</c>, <c>BL</c>.</summary>
    PatentWithdrawal,

    /// <summary>A lapse is undone: codes <c>DA</c>, <c>RR</c> (appeal for restoration, art. L612-16 CPI).</summary>
    PatentRestoration,

    /// <summary>Somebody claims to own a patent, or has it seized: code <c>AM</c> and its kin (art. L611-8, L613-21 CPI).</summary>
    PatentClaim,

    /// <summary>Any other entry of a register of patents, a change of address among them.</summary>
    PatentOtherAct,

    /// <summary>
    /// BODACC B, <c>descriptif</c> on an establishment: opened, closed, moved, bought, let or given in location-gérance.
    /// </summary>
    EstablishmentChange,

    /// <summary>A feed, <c>item</c> or <c>entry</c>: an article is published.</summary>
    Article,

    /// <summary>Reserved: a watched page changed.</summary>
    PageChange,

    /// <summary>Whatever a source publishes under a category that the list does not know; BODACC DIV.</summary>
    OtherLegalNotice,
}
