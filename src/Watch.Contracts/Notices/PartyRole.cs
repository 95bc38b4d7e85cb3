namespace Watch.Contracts.Notices;

/// <summary>What a party does in a notice. On the wire in kebab case (<c>previous-operator</c>).</summary>
public enum PartyRole
{
    /// <summary>Whom the notice is about, where there is no counterparty.</summary>
    Subject,

    /// <summary>
    /// Who buys or receives a business (BODACC A: <c>personne</c> of a <c>vente</c>), or holds a patent after it changed hands.
    /// </summary>
    Buyer,

    /// <summary>
    /// Who sells it (BODACC A: <c>precedentProprietairePM</c>, <c>precedentProprietairePP</c>), or held a patent before: the last holder
    /// that the log knows, told while rules judge.
    /// </summary>
    Seller,

    /// <summary>Who ran it before, often a lessee (<c>precedentExploitantPM</c>, <c>precedentExploitantPP</c>).</summary>
    PreviousOperator,

    /// <summary>
    /// The absorbed, divided or contributed firm, often named only in the prose; the firm whose threshold was crossed, or for which there
    /// is a bid.
    /// </summary>
    Target,

    /// <summary>The absorbing or benefiting firm of a merger, demerger or contribution.</summary>
    Acquirer,

    /// <summary>Who declares that a threshold was crossed, or an intention.</summary>
    Declarant,

    /// <summary>Who consolidates another after a change (GLEIF, <c>EndNode</c>).</summary>
    Parent,

    /// <summary>Who is consolidated by another (GLEIF, <c>StartNode</c>): whom a change of parent is about.</summary>
    Child,

    /// <summary>Who applied for a patent, as at filing: not always who holds it now (INPI, <c>applicant</c>).</summary>
    Applicant,

    /// <summary>Who owns: a partner of an SCI, SNC or SCP named in <c>administration</c>; who holds a patent.</summary>
    Owner,

    /// <summary>Who holds a licence of a patent (INPI, <c>licensee</c>).</summary>
    Licensee,

    /// <summary>An inventor: a natural person, of whom nothing but the name is kept.</summary>
    Inventor,

    /// <summary>A legal person or officer named in <c>administration</c>.</summary>
    Officer,

    /// <summary>Whom a judgment of insolvency is about (BODACC A, PCL).</summary>
    Debtor,

    /// <summary>A firm of the list that a text without parties names. Told while rules judge; no notice is stored with it.</summary>
    Mentioned,
}
