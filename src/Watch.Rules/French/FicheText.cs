using Watch.Rules.Fiches;

namespace Watch.Rules.French;

/// <summary>A fiche as plain text: all that its page says.</summary>
public static class FicheText
{
    public static string Of(Fiche fiche) => EditionText.PageOf(FicheWording.Of(fiche));
}
