namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// What the codes of INPADOC announce, a table for each office; the codes that the INPI has for its own register are other ones. A European
/// patent is told with the codes of its states behind <c>REG</c>: of these those of France are looked up.
/// </summary>
internal static class LegalCodes
{
    private const string France = "FR";

    /// <summary>The decision on a code; null where the tables do not know it.</summary>
    /// <param name="office">Whose event it is: <c>L001EP</c>.</param>
    /// <param name="code">The code without blanks.</param>
    /// <param name="state">The state that it is about, where it is about one: <c>L501EP</c>.</param>
    /// <param name="national">The code of that state: <c>L502EP</c>.</param>
    public static LegalDecision? Of(string office, string code, string? state, string? national) =>
        (office, code, state) switch
        {
            ("EP", "REG", France) => national is null ? null : FrenchCodes.Of(national),
            ("EP", "REG", not null) => LegalDecision.Elsewhere(state),
            ("EP", "PG25" or "PGRI" or "VS25" or "VSRI", not null and not France) => LegalDecision.Elsewhere(state),
            ("EP", _, _) => EuropeanCodes.Of(code, state),
            (France, _, _) => FrenchCodes.Of(code),
            ("WO", _, _) => WorldCodes.Of(code),
            _ => null,
        };
}
