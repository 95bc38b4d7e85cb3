using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Comparing;

/// <summary>Measures the features of two names that rest on these two alone, and on how many others bear their words.</summary>
internal static class Measurement
{
    /// <summary>How many features there are.</summary>
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    // A family of so many names, as a power of two, is as large as one can be.
    private const double LargestFamily = 4;

    private const int ShortName = 3;

    // Two respelt letters in eight make a full measure.
    private const double FullRespelling = 4;

    // So many words beyond the first are as many as there can be.
    private const double ManyWords = 3;

    /// <param name="seen">The name seen.</param>
    /// <param name="known">The name known.</param>
    /// <param name="aligner">Its last alignment is of these two.</param>
    /// <param name="kin">How many names and firms have a word.</param>
    /// <param name="features">Receives the measures.</param>
    public static void Take(PreparedName seen, PreparedName known, Aligner aligner, Kinship kin, Span<double> features)
    {
        features.Clear();
        SharedWords shared = SharedWords.Of(seen, known, aligner.Links);
        LeftWords seenLeft = LeftWords.Of(seen, aligner.SeenUsed);
        LeftWords knownLeft = LeftWords.Of(known, aligner.KnownUsed);
        bool isAnyLeft = seenLeft.Any + knownLeft.Any > 0;
        TakeShared(shared, seen, known, features);
        Set(features, Feature.AcronymLeft, shared.Seen > 0 && seenLeft.Any > 0 ? shared.Acronym / shared.Seen : 0);
        Set(features, Feature.RestsOnFirstName, shared.IsFirstNameAlone && isAnyLeft ? 1 : 0);
        TakeLeft(seenLeft, knownLeft, features);
        double family = shared.RarestKey is { } rarest ? Size(kin.NamesWith(rarest)) : 0;
        TakeForms(seen.Read.Forms, known.Read.Forms, isAnyLeft, family, features);
        Set(features, Feature.FamilySeenMore, seenLeft.Any > 0 ? family : 0);
        Set(features, Feature.FamilyKnownMore, knownLeft.Any > 0 ? family : 0);
        double firms = shared.RarestKey is { } key ? Size(kin.FirmsWith(key)) : 0;
        Set(features, Feature.Kin, isAnyLeft ? firms : 0);
        Set(features, Feature.KinWhole, isAnyLeft ? 0 : firms);
        TakeKinds(shared, seenLeft, knownLeft, features);
        Set(features, Feature.InitialsOfPart, IsOfPart(seen, known, aligner) ? 1 : 0);
        TakeCrowd(shared, seenLeft, knownLeft, known.Count, kin.Crowd, features);
        bool isFormal = seen.Read.Forms.Count > 0 && seenLeft.Any == 0;
        Set(features, Feature.FormalPlaceLeft, isFormal && knownLeft is { Place: > 0, Word: 0, Trade: 0 } ? 1 : 0);
        Set(features, Feature.CivilForm, seen.Read.IsCivil != known.Read.IsCivil ? 1 : 0);
    }

    // Among many firms one is like any name by chance: the less it is to rest on, the more so.
    private static void TakeCrowd(
        in SharedWords shared,
        in LeftWords seen,
        in LeftWords known,
        int words,
        double crowd,
        Span<double> features
    )
    {
        bool isWhole = seen.Any + known.Any == 0;
        double acronym = shared.Seen > 0 ? shared.Acronym / shared.Seen : 0;
        Set(features, Feature.AcronymWhole, isWhole ? acronym : 0);
        Set(features, Feature.CrowdSeenLeft, seen.Any > 0 ? crowd : 0);
        Set(features, Feature.CrowdKnownLeft, known.Any > 0 ? crowd : 0);
        Set(features, Feature.CrowdOne, isWhole && words == 1 ? crowd : 0);
        Set(features, Feature.CrowdWhole, isWhole && words > 1 ? crowd : 0);
        Set(features, Feature.CrowdAcronym, acronym * crowd);
    }

    private static void TakeKinds(in SharedWords shared, in LeftWords seen, in LeftWords known, Span<double> features)
    {
        bool isEveryday = shared.Telling > 0 && shared.Telling == shared.Everyday;
        bool isAnyLeft = seen.Any + known.Any > 0;
        Set(features, Feature.EverydayLeft, isEveryday && isAnyLeft ? 1 : 0);
        Set(features, Feature.EverydayWhole, isEveryday && !isAnyLeft ? 1 : 0);
        Set(features, Feature.SeenHoldingLeft, seen.HasHolding ? 1 : 0);
        Set(features, Feature.KnownHoldingLeft, known.HasHolding ? 1 : 0);
        bool isBoth = Math.Max(seen.Word, seen.Trade) > 0 && known.Any > 0;
        Set(features, Feature.BothBesideOne, shared.Telling == 1 && isBoth ? 1 : 0);
        Set(features, Feature.TradeBesideOne, shared.Telling == 1 && seen is { Trade: > 0, HasFirst: false } && known.Any == 0 ? 1 : 0);
    }

    // COQUARD BOISSET ASSOCIES beside QUELVIN CBA: three words for one, and QUELVIN is told by nothing.
    private static bool IsOfPart(PreparedName seen, PreparedName known, Aligner aligner)
    {
        if (!aligner.Links.Any(l => l.Kind is LinkKind.Acronym) || aligner.Links.Any(l => l.Kind is not LinkKind.Acronym && Tells(seen, l)))
        {
            return false;
        }

        Link link = aligner.Links.First(l => l.Kind is LinkKind.Acronym);
        return link.SeenCount > 1 ? HasTellingLeft(known, aligner.KnownUsed) : HasTellingLeft(seen, aligner.SeenUsed);
    }

    private static bool Tells(PreparedName seen, Link link) => seen.Tokens[link.Seen].Kind is WordKind.Word or WordKind.FirstName;

    private static bool HasTellingLeft(PreparedName name, ReadOnlySpan<bool> used)
    {
        for (int i = 0; i < name.Count; i++)
        {
            if (!used[i] && name.Tokens[i].Kind is WordKind.Word or WordKind.FirstName)
            {
                return true;
            }
        }

        return false;
    }

    private static void TakeShared(in SharedWords shared, PreparedName seen, PreparedName known, Span<double> features)
    {
        double seenExplained = shared.Seen / seen.Total;
        double knownExplained = shared.Known / known.Total;
        Set(features, Feature.SeenExplained, seenExplained);
        Set(features, Feature.KnownExplained, knownExplained);
        Set(features, Feature.Both, seenExplained * knownExplained);
        Set(features, Feature.RarestShared, shared.Rarest);
        Set(features, Feature.SecondShared, shared.Second);
        Set(features, Feature.Respelt, shared.Seen > 0 ? shared.Respelt * FullRespelling / shared.Seen : 0);
        Set(features, Feature.Cut, shared.Seen > 0 ? shared.Cut / shared.Seen : 0);
        Set(features, Feature.Short, Math.Min(seen.Read.Glued.Length, known.Read.Glued.Length) <= ShortName ? 1 : 0);
    }

    private static void TakeLeft(in LeftWords seen, in LeftWords known, Span<double> features)
    {
        Set(features, Feature.SeenTradeLeft, seen.Trade);
        Set(features, Feature.KnownTradeLeft, known.Trade);
        Set(features, Feature.SeenGenericLeft, seen.Generic);
        Set(features, Feature.KnownGenericLeft, known.Generic);
        Set(features, Feature.SeenPlaceLeft, seen.Place);
        Set(features, Feature.KnownPlaceLeft, known.Place);
        Set(features, Feature.WordsDiffer, Math.Min(seen.Word, known.Word));
        Set(features, Feature.BranchesDiffer, seen.Branch > 0 && known.Branch > 0 ? 1 : 0);
        Set(features, Feature.PlacesDiffer, Math.Min(seen.Place, known.Place) > 0 ? 1 : 0);
        Set(features, Feature.NumbersDiffer, seen.HasNumber && known.HasNumber ? 1 : 0);
        Set(features, Feature.NumberLeft, seen.HasNumber != known.HasNumber ? 1 : 0);
        Set(features, Feature.CountryLeft, Math.Max(seen.Country, known.Country));
        Set(features, Feature.SeenManyLeft, Many(seen.Count));
        Set(features, Feature.KnownManyLeft, Many(known.Count));
        Set(features, Feature.KnownLeftBefore, known.HasFirst ? 1 : 0);
    }

    private static double Many(int words) => Math.Clamp((words - 1) / ManyWords, 0, 1);

    private static double Size(int count) => Math.Min(1, Math.Log2(Math.Max(1, count)) / LargestFamily);

    // A SARL becomes a SAS under the same number, so French forms that differ say
    // nothing; and of a family of which many names are known, many are spellings of one.
    private static void TakeForms(
        IReadOnlyList<string> seen,
        IReadOnlyList<string> known,
        bool isAnyLeft,
        double family,
        Span<double> features
    )
    {
        if (seen.Count == 0 || known.Count == 0 || seen is ["association"] || known is ["association"])
        {
            return;
        }

        bool differ = !seen.Any(form => known.Contains(form, StringComparer.Ordinal));
        if (AreFrench(seen, known))
        {
            Set(features, Feature.FrenchFormalLeft, isAnyLeft ? 1 : 0);
            Set(features, Feature.FrenchSameForm, !differ && !isAnyLeft ? 1 : 0);
            return;
        }

        Set(features, Feature.FormDiffers, differ ? 1 - family : 0);
        Set(features, Feature.FormalLeft, isAnyLeft ? 1 - family : 0);
        Set(features, Feature.SameForm, !differ && !isAnyLeft ? 1 : 0);
    }

    // SA and GIE are forms of other countries too; beside one of France alone they are French.
    private static bool AreFrench(IReadOnlyList<string> seen, IReadOnlyList<string> known) =>
        seen.Any(FormFinder.IsFrench)
        && known.Any(FormFinder.IsFrench)
        && (seen.Any(FormFinder.IsSurelyFrench) || known.Any(FormFinder.IsSurelyFrench));

    private static void Set(Span<double> features, Feature feature, double value) => features[(int)feature] = value;
}
