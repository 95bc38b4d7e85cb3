namespace Watch.Rules.Names.Words;

/// <summary>
/// Legal forms as French registers write them, after the labels of the INSEE's legal categories and the usage of greffes. A form tells
/// little (a SARL becomes a SAS under the same number), so it is weighed low and is never a veto.
/// </summary>
internal static class FrenchForms
{
    /// <summary>Short forms that are words of nothing else: wherever they stand.</summary>
    public const string Short = """
        sa sas sasu sarl sarlu eurl eirl snc sca scs scop scic scoparl sempl semop sempi spl spla geie gaec earl scea cuma sica sccv scpi
        scp selarl selarlu selas selasu selafa selca selurl spfpl safer smia sicomi scapr sicav gfa gff gip scev sacicap gcs gcsms sci gie
        scm sem spl
        """;

    /// <summary>Short forms that are also initials, sigla and words: at the end alone.</summary>
    public const string ShortAtEnd = "scf scl sc se slp ei eia me ae saem saeml sep ese epic epa";

    /// <summary>Forms in full; the longest is tried first. What stands after <c>=</c> is the short form it means.</summary>
    public const string Phrases = """
        societe anonyme a conseil d administration=sa
        societe anonyme a directoire et conseil de surveillance=sa
        societe anonyme a directoire=sa
        societe anonyme a participation ouvriere=sa
        societe anonyme d economie mixte locale=sem
        societe anonyme d economie mixte=sem
        societe anonyme cooperative a capital variable=sa
        societe anonyme cooperative=sa
        societe anonyme a capital variable=sa
        societe anonyme de droit francais=sa
        societe anonyme=sa
        soc anonyme=sa
        ste anonyme=sa
        sa a directoire=sa
        sa a conseil d administration=sa
        sa cooperative=sa
        sa d economie mixte=sem
        societe par actions simplifiee a associe unique=sasu
        societe par actions simplifiee unipersonnelle=sasu
        societe par actions simplifiee a capital variable=sas
        societe par actions simplifiee=sas
        societe par actions simplifie=sas
        sas a associe unique=sasu
        sas unipersonnelle=sasu
        sas a capital variable=sas
        sas cooperative=sas
        societe a responsabilite limitee a associe unique=eurl
        societe a responsabilite limitee unipersonnelle=eurl
        societe a responsabilite limitee a capital variable=sarl
        societe a responsabilite limitee=sarl
        sarl a associe unique=eurl
        sarl unipersonnelle=eurl
        sarl a capital variable=sarl
        sarl cooperative=sarl
        entreprise unipersonnelle a responsabilite limitee=eurl
        entreprise individuelle a responsabilite limitee=eirl
        entrepreneur individuel a responsabilite limitee=eirl
        entrepreneur individuel=ei
        entreprise individuelle=ei
        auto entrepreneur=ei
        micro entreprise=ei
        societe en nom collectif=snc
        societe en commandite simple=scs
        societe en commandite par actions=sca
        societe en libre partenariat=slp
        societe en participation=sep
        societe creee de fait=sep
        societe cooperative et participative=scop
        societe cooperative ouvriere de production=scop
        societe cooperative de production=scop
        societe cooperative d interet collectif=scic
        societe d interet collectif agricole=sica
        societe civile d interet collectif agricole=sica
        societe cooperative agricole=sca
        union de societes cooperatives agricoles=sca
        societe d economie mixte locale=sem
        societe d economie mixte=sem
        societe publique locale d amenagement=spla
        societe publique locale=spl
        groupement d interet economique=gie
        groupement europeen d interet economique=geie
        groupement d interet public=gip
        groupement agricole d exploitation en commun=gaec
        groupement foncier agricole=gfa
        groupement de cooperation sanitaire=gcs
        exploitation agricole a responsabilite limitee=earl
        societe civile d exploitation agricole=scea
        societe civile d exploitation viticole=scev
        cooperative d utilisation de materiel agricole en commun=cuma
        cooperative d utilisation de materiel agricole=cuma
        societe civile immobiliere de construction vente=sccv
        societe civile de construction vente=sccv
        societe civile de placement immobilier=scpi
        societe civile immobiliere=sci
        societe civile professionnelle=scp
        societe civile de moyens=scm
        societe civile fonciere=scf
        societe civile=sc
        societe d exercice liberal a responsabilite limitee=selarl
        societe d exercice liberal par actions simplifiee=selas
        societe d exercice liberal a forme anonyme=selafa
        societe d exercice liberal en commandite par actions=selca
        societe de participations financieres de professions liberales=spfpl
        societe de participations financieres de profession liberale=spfpl
        societe d amenagement foncier et d etablissement rural=safer
        societe europeenne=se
        societe d assurance mutuelle a cotisations variables=sam
        societe d assurance mutuelle=sam
        societe d assurance a forme mutuelle=sam
        association loi 1901=association
        association loi de 1901=association
        association declaree=association
        association reconnue d utilite publique=association
        etablissement public a caractere industriel et commercial=epic
        etablissement public industriel et commercial=epic
        etablissement public administratif=epa
        a associe unique=unique
        a capital variable=variable
        en liquidation judiciaire=liquidation
        en liquidation amiable=liquidation
        en liquidation=liquidation
        en redressement judiciaire=redressement
        en cours de formation=formation
        et compagnie=cie
        & compagnie=cie
        et cie=cie
        & cie=cie
        et fils=fils
        & fils=fils
        """;
}
