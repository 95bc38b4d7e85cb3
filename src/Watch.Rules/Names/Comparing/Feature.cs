namespace Watch.Rules.Names.Comparing;

/// <summary>What is measured of a name seen beside a name known; each between 0 and 1.</summary>
internal enum Feature
{
    /// <summary>How much of what the seen name tells is found in the known one.</summary>
    SeenExplained,

    /// <summary>How much of what the known name tells is found in the seen one.</summary>
    KnownExplained,

    /// <summary>What the rarest word in common tells.</summary>
    RarestShared,

    /// <summary>The seen name has a word of trade that the known one lacks.</summary>
    SeenTradeLeft,

    /// <summary>The known name has a word of trade that the seen one lacks.</summary>
    KnownTradeLeft,

    /// <summary>The known name has a word for firm or part of one that the seen one lacks.</summary>
    KnownGenericLeft,

    /// <summary>The seen name has a place that the known one lacks.</summary>
    SeenPlaceLeft,

    /// <summary>The known name has a place that the seen one lacks.</summary>
    KnownPlaceLeft,

    /// <summary>Each has a telling word that the other lacks.</summary>
    WordsDiffer,

    /// <summary>Each has a word of trade, place or kind of firm that the other lacks: a sister rather than a shortening.</summary>
    BranchesDiffer,

    /// <summary>One has a country that the other lacks.</summary>
    CountryLeft,

    /// <summary>Each has a number that the other lacks.</summary>
    NumbersDiffer,

    /// <summary>How much of the agreement rests on other spellings.</summary>
    Respelt,

    /// <summary>How much of it rests on cut words.</summary>
    Cut,

    /// <summary>Other names have the rarest word in common as well, and the seen name has more words.</summary>
    FamilySeenMore,

    /// <summary>Other names have the rarest word in common as well, and the known name has more words.</summary>
    FamilyKnownMore,

    /// <summary>Other firms of the list have that word as well, and something is left over.</summary>
    Kin,

    /// <summary>
    /// The legal forms differ, and are not such that a firm of France leaves one
    /// for another; the less, the more names have the rarest word in common.
    /// </summary>
    FormDiffers,

    /// <summary>
    /// Both names are given with their legal form, as a denomination in full, and
    /// words are left over; the less, the more names have the rarest word in common.
    /// </summary>
    FormalLeft,

    /// <summary>Three letters or fewer agree.</summary>
    Short,

    /// <summary>The legal forms are the same, and no word is left over.</summary>
    SameForm,

    /// <summary>Another of several names in the field.</summary>
    OtherPart,

    /// <summary>A part of the name known.</summary>
    KnownPart,

    /// <summary>Another firm of the list agrees as well or better.</summary>
    Rival,

    /// <summary>What the next rarest word in common tells, where it is more than a word of trade or place.</summary>
    SecondShared,

    /// <summary>How much of the agreement rests on an acronym, where the seen name has more words.</summary>
    AcronymLeft,

    /// <summary>A first name is all that agrees, and words are left over.</summary>
    RestsOnFirstName,

    /// <summary>The seen name has a word for firm or part of one that the known one lacks.</summary>
    SeenGenericLeft,

    /// <summary>The seen name has several words that the known one lacks.</summary>
    SeenManyLeft,

    /// <summary>The known name has several words that the seen one lacks.</summary>
    KnownManyLeft,

    /// <summary>How much of both names together is found in the other.</summary>
    Both,

    /// <summary>The known name begins with a word that the seen one lacks.</summary>
    KnownLeftBefore,

    /// <summary>One has a number, and the other has none.</summary>
    NumberLeft,

    /// <summary>Each has a place that the other lacks: two branches.</summary>
    PlacesDiffer,

    /// <summary>Both names are given with a legal form of France and of no other country, and words are left over.</summary>
    FrenchFormalLeft,

    /// <summary>Such forms are the same, and no word is left over.</summary>
    FrenchSameForm,

    /// <summary>The place given with the name is one of the firm's.</summary>
    SamePlace,

    /// <summary>It is in none of the départements of the firm.</summary>
    OtherPlace,

    /// <summary>What its bearer does is a sector of the firm.</summary>
    SameSector,
}
