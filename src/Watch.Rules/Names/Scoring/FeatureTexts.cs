using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Scoring;

/// <summary>Which words of two names a measure is about.</summary>
internal static class FeatureTexts
{
    /// <summary>Those in common.</summary>
    public static bool AreShared(Feature feature) =>
        feature
            is Feature.SeenExplained
                or Feature.KnownExplained
                or Feature.RarestShared
                or Feature.SecondShared
                or Feature.Both
                or Feature.Respelt
                or Feature.Cut
                or Feature.Short
                or Feature.RestsOnFirstName
                or Feature.Kin
                or Feature.KinWhole
                or Feature.Rival
                or Feature.PlainRival
                or Feature.EverydayLeft
                or Feature.EverydayWhole
                or Feature.InitialsOfPart
                or Feature.AcronymWhole
                or Feature.CrowdSeenLeft
                or Feature.CrowdKnownLeft
                or Feature.CrowdOne
                or Feature.CrowdWhole
                or Feature.CrowdAcronym;

    /// <summary>Those that the seen name has more.</summary>
    public static bool AreLeftOfSeen(Feature feature) =>
        feature
            is Feature.SeenTradeLeft
                or Feature.SeenGenericLeft
                or Feature.SeenPlaceLeft
                or Feature.SeenManyLeft
                or Feature.FamilySeenMore
                or Feature.AcronymLeft
                or Feature.SeenHoldingLeft
                or Feature.TradeBesideOne;

    /// <summary>Those that the known name has more.</summary>
    public static bool AreLeftOfKnown(Feature feature) =>
        feature
            is Feature.KnownTradeLeft
                or Feature.KnownGenericLeft
                or Feature.KnownPlaceLeft
                or Feature.KnownManyLeft
                or Feature.KnownLeftBefore
                or Feature.FamilyKnownMore
                or Feature.KnownHoldingLeft
                or Feature.FormalPlaceLeft;

    /// <summary>Their legal forms.</summary>
    public static bool AreForms(Feature feature) =>
        feature
            is Feature.FormDiffers
                or Feature.SameForm
                or Feature.FormalLeft
                or Feature.FrenchSameForm
                or Feature.FrenchFormalLeft
                or Feature.CivilForm;
}
