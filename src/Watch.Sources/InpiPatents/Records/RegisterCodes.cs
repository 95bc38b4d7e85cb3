using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>What the codes of the national register of patents announce (<c>fr-code-inscription</c>). INPADOC has other ones.</summary>
internal static class RegisterCodes
{
    /// <summary>
    /// The kind of an entry; null of a code that the table lacks. Of acts that a code does not tell apart (AM) the printed nature decides.
    /// </summary>
    /// <param name="code">As printed: <c>TO</c>.</param>
    /// <param name="nature">What the entry is called in words.</param>
    public static EventKind? KindOf(string? code, string? nature) =>
        code switch
        {
            "TO" or "PT" => EventKind.PatentTransfer,
            "CL" => EventKind.PatentLicence,
            "GC" => EventKind.PatentPledge,
            "CD" or "CN" => EventKind.PatentNameChange,
            "RT" or "BL" => EventKind.PatentWithdrawal,
            "DA" or "RR" or "DF" => EventKind.PatentRestoration,
            "AM" => IsClaim(nature) ? EventKind.PatentClaim : EventKind.PatentOtherAct,
            "CA" or "DE" or "EM" => EventKind.PatentOtherAct,
            _ => null,
        };

    private static bool IsClaim(string? nature)
    {
        string folded = Folding.Fold(nature ?? "");
        return folded.Contains("revendication de propriete", StringComparison.Ordinal)
            || folded.Contains("action en revendication", StringComparison.Ordinal)
            || folded.Contains("saisie", StringComparison.Ordinal);
    }
}
