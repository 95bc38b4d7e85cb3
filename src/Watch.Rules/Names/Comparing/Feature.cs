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

    /// <summary>Words were read as initials of one word, and the rest of that word's name is told by nothing.</summary>
    InitialsOfPart,

    /// <summary>The seen name says holding, participations, real estate, and the known one does not.</summary>
    SeenHoldingLeft,

    /// <summary>The known name says so, and the seen one does not.</summary>
    KnownHoldingLeft,

    /// <summary>One word agrees, and the seen name adds a trade behind it.</summary>
    TradeBesideOne,

    /// <summary>One word agrees, and both names add another: two of one family.</summary>
    BothBesideOne,

    /// <summary>The seen name is given with its legal form, and all that the known one has more is a place.</summary>
    FormalPlaceLeft,

    /// <summary>All that agrees are surnames, towns and words of every day, and words are left over.</summary>
    EverydayLeft,

    /// <summary>All that agrees is such a word, and it is all of both names.</summary>
    EverydayWhole,

    /// <summary>Other firms of the list have the rarest word as well, and nothing is left over.</summary>
    KinWhole,

    /// <summary>How long the list is, where the seen name has words left over.</summary>
    CrowdSeenLeft,

    /// <summary>How long the list is, where the known name has words left over.</summary>
    CrowdKnownLeft,

    /// <summary>How long the list is, where one word is all of both names.</summary>
    CrowdOne,

    /// <summary>How long the list is, where several words are all of both names.</summary>
    CrowdWhole,

    /// <summary>How long the list is, as far as the agreement rests on an acronym.</summary>
    CrowdAcronym,

    /// <summary>How much of the agreement rests on an acronym, where nothing is left over.</summary>
    AcronymWhole,

    /// <summary>One is a civil company by its form, which owns walls or land, and the other shows no such form.</summary>
    CivilForm,

    /// <summary>Another firm of the list agrees as well or better, by its words and as the same kind of company.</summary>
    PlainRival,
}
