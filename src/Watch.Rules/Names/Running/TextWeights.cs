namespace Watch.Rules.Names.Running;

/// <summary>What each <see cref="TextFeature"/> counts: set by hand, since each has its plain reason.</summary>
internal static class TextWeights
{
    public static double Of(TextFeature feature) =>
        feature switch
        {
            TextFeature.Distinctive => 2.2,
            TextFeature.Everyday => -1.6,
            TextFeature.Shortened => -1,
            TextFeature.LowerCase => -4.5,
            TextFeature.NoCasing => -0.4,
            TextFeature.FirstNameBefore => -6,
            TextFeature.TitleBefore => -6,
            TextFeature.Age => -6,
            TextFeature.StreetBefore => -6,
            TextFeature.Hyphenated => -4.5,
            TextFeature.Extended => -2.6,
            TextFeature.Preceded => -2.6,
            TextFeature.Venue => -4,
            TextFeature.Accented => -3,
            TextFeature.Article => -1,
            TextFeature.Complement => -1.2,
            TextFeature.LegalForm => 3,
            TextFeature.Sector => 2.5,
            TextFeature.Place => 1.8,
            TextFeature.Officer => 3,
            TextFeature.Group => 2.5,
            TextFeature.Business => 2.2,
            TextFeature.Hint => 0.8,
            TextFeature.Head => 1.2,
            TextFeature.OtherFirm => 2,
            TextFeature.Acted => 2,
            TextFeature.Verb => 2,
            TextFeature.Employer => 2.2,
            TextFeature.OtherName => 3,
            _ => 0,
        };
}
