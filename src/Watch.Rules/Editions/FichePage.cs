using Watch.Rules.Fiches;
using Watch.Rules.French;

namespace Watch.Rules.Editions;

/// <summary>
/// A fiche as one HTML document, drawn as editions are: without script and with nothing from outside. The same fiche has the same
/// characters everywhere.
/// </summary>
public static class FichePage
{
    public static string Of(Fiche fiche) => PageWriter.Write(PageDrawing.Of(FicheWording.Of(fiche), null));
}
