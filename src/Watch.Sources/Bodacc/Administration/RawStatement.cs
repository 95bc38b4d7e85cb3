using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>How a court's software writes an <c>administration</c> text.</summary>
internal enum Dialect
{
    /// <summary>"Gérant : NOM Prénom ; Président : FIRME (SAS)": a roster. Also what cannot be told from it.</summary>
    Semicolon,

    /// <summary>
    /// "Gérant partant : Nom, Prénom ; nomination du Gérant : Nom, Prénom", "Gérant : Nom, Prénom, Associé : FIRME".
    /// </summary>
    Comma,

    /// <summary>"NOM Prénom nom d'usage : NOM devient gérant. Sté par actions simplifiée FIRME n'est plus président".</summary>
    Dot,
}

/// <summary>A statement cut out of the text, before its role and its value are read.</summary>
/// <param name="Change">What is told of the person.</param>
/// <param name="Role">The role, without the words that tell the change.</param>
/// <param name="Value">Everything else: the name and what stands around it.</param>
internal readonly record struct RawStatement(OfficerChange Change, string Role, string Value);
