using System.Collections.Frozen;

namespace Watch.Sources.Text;

/// <summary>
/// Countries by the names that French registers print, former names among them, and their codes (ISO 3166-1 alpha-2). A country that
/// broke apart has no code of today, and stands in no row.
/// </summary>
internal static class CountryNames
{
    /// <summary>The most words that a name has.</summary>
    public const int MostWords = 10;

    /// <summary>Names that towns, saints or parts of other countries have too: a country only where nothing else is said.</summary>
    private const string Alone = """
        BL saint barthelemy; DM dominique; GE georgie; MF saint martin; MU maurice; SV salvador
        """;

    /// <summary>A code and its names, folded, with blanks for hyphens and apostrophes.</summary>
    private const string Rows = """
        AD andorre|principaute d andorre; AE emirats arabes unis|united arab emirates; AF afghanistan; AG antigua et barbuda
        AI anguilla; AL albanie; AM armenie; AO angola; AQ antarctique; AR argentine|argentina; AS samoa americaines
        AT autriche|osterreich|austria; AU australie|australia; AW aruba; AX iles aland; AZ azerbaidjan; BA bosnie herzegovine|bosnie
        BB barbade; BD bangladesh; BE belgique|belgie|belgium|royaume de belgique; BF burkina faso|burkina|haute volta; BG bulgarie
        BH bahrein|bahrain; BI burundi; BJ benin|dahomey; BM bermudes|bermuda; BN brunei|brunei darussalam; BO bolivie
        BQ pays bas caribeens|bonaire; BR bresil|brasil|brazil; BS bahamas|iles bahamas; BT bhoutan; BV ile bouvet; BW botswana
        BY bielorussie|belarus; BZ belize|honduras britannique; CA canada; CC iles cocos
        CD republique democratique du congo|rep dem du congo|congo kinshasa|zaire|congo belge|rdc
        CF republique centrafricaine|centrafrique; CG congo|republique du congo|congo brazzaville
        CH suisse|schweiz|svizzera|switzerland; CH confederation suisse|confederation helvetique
        CI cote d ivoire|cote ivoire|republique de cote d ivoire; CK iles cook; CL chili|chile; CM cameroun|cameroon
        CN chine|china|chine populaire|republique populaire de chine|rep populaire de chine; CO colombie|colombia; CR costa rica
        CU cuba; CV cap vert|cabo verde; CW curacao; CX ile christmas; CY chypre|cyprus
        CZ republique tcheque|rep tcheque|tchequie|czech republic
        DE allemagne|deutschland|germany|republique federale d allemagne|rfa
        DE republique democratique allemande|rda|allemagne federale|rep federale d allemagne; DJ djibouti; DK danemark|denmark|danmark
        DO republique dominicaine|rep dominicaine; DZ algerie; EC equateur|ecuador; EE estonie|estonia
        EG egypte|republique arabe d egypte; EH sahara occidental; ER erythree; ES espagne|espana|spain|iles canaries; ET ethiopie
        FI finlande|finland|suomi; FJ fidji|iles fidji; FK iles malouines|iles falkland; FM micronesie; FO iles feroe
        FR france|republique francaise|france metropolitaine; GA gabon
        GB royaume uni|grande bretagne|angleterre|ecosse|pays de galles|irlande du nord|united kingdom|great britain|england|scotland
        GB northern ireland|royaume uni de grande bretagne et d irlande du nord|royaume uni de grande bretagne|uk; GD grenade|grenada
        GE republique de georgie; GF guyane|guyane francaise; GG guernesey|guernsey; GH ghana|cote de l or; GI gibraltar; GL groenland
        GM gambie; GN guinee|guinee conakry|republique de guinee; GP guadeloupe; GQ guinee equatoriale
        GR grece|greece|republique hellenique; GT guatemala; GU guam; GW guinee bissau; GY guyana; HK hong kong|hongkong; HN honduras
        HR croatie|croatia; HT haiti; HU hongrie|hungary; ID indonesie|indonesia; IE irlande|ireland|eire|republique d irlande
        IL israel; IM ile de man|isle of man; IN inde|india; IQ irak|iraq; IR iran|republique islamique d iran|perse
        IS islande|iceland; IT italie|italia|italy; JE jersey|ile de jersey|iles anglo normandes; JM jamaique; JO jordanie
        JP japon|japan; KE kenya; KG kirghizistan|kirghizstan|kirghizie; KH cambodge|kampuchea; KI kiribati
        KM comores|iles comores|union des comores; KN saint christophe et nieves|saint kitts et nevis|saint kitts et nieves
        KP coree du nord|republique populaire democratique de coree; KR coree du sud|republique de coree|south korea; KW koweit|kuwait
        KY iles caimans|iles caiman|cayman islands; KZ kazakhstan; LA laos; LB liban; LC sainte lucie; LI liechtenstein
        LK sri lanka|ceylan; LR liberia; LS lesotho; LT lituanie|lithuania
        LU luxembourg|grand duche de luxembourg|grand duche du luxembourg; LV lettonie|latvia; LY libye
        MA maroc|morocco|royaume du maroc; MC monaco|principaute de monaco; MD moldavie|moldova|republique de moldavie; ME montenegro
        MG madagascar|republique malgache; MH iles marshall|marshall islands; MK macedoine du nord|macedoine; ML mali
        MM birmanie|myanmar; MN mongolie; MO macao; MP iles mariannes du nord; MQ martinique; MR mauritanie; MS montserrat
        MT malte|malta; MU ile maurice|republique de maurice|iles maurice|mauritius; MV maldives|iles maldives; MW malawi
        MX mexique|mexico; MY malaisie|malaysia; MZ mozambique; NA namibie; NC nouvelle caledonie; NE niger; NF ile norfolk
        NG nigeria|nigeria federal; NI nicaragua; NL pays bas|hollande|nederland|netherlands|the netherlands|royaume des pays bas
        NO norvege|norway|norge; NP nepal; NR nauru; NU niue; NZ nouvelle zelande|new zealand; OM oman|sultanat d oman; PA panama
        PE perou|peru; PF polynesie francaise|polynesie|tahiti; PG papouasie nouvelle guinee; PH philippines; PK pakistan
        PL pologne|polska|poland; PM saint pierre et miquelon; PN iles pitcairn; PR porto rico|puerto rico
        PS palestine|territoires palestiniens; PT portugal; PW palaos|palau; PY paraguay; QA qatar
        RE la reunion|ile de la reunion|reunion; RO roumanie|romania; RS serbie|serbia; RU russie|federation de russie|russia
        RW rwanda; SA arabie saoudite|saudi arabia; SB iles salomon; SC seychelles|iles seychelles; SD soudan; SE suede|sweden|sverige
        SG singapour|singapore; SH sainte helene; SI slovenie|slovenia; SJ svalbard; SK slovaquie|republique slovaque|slovakia
        SL sierra leone; SM saint marin|republique de saint marin|san marino; SN senegal; SO somalie; SR suriname|surinam
        SS soudan du sud; ST sao tome et principe; SV el salvador; SX sint maarten; SY syrie|republique arabe syrienne
        SZ eswatini|swaziland; TC iles turques et caiques|iles turks et caicos; TD tchad
        TF terres australes et antarctiques francaises; TG togo; TH thailande|thailand|siam; TJ tadjikistan; TK tokelau
        TL timor oriental|timor leste; TM turkmenistan; TN tunisie|tunisia; TO tonga|iles tonga; TR turquie|turkiye|turkey
        TT trinite et tobago|trinidad et tobago; TV tuvalu; TW taiwan|formose; TZ tanzanie|tanganyika; UA ukraine; UG ouganda
        US etats unis|etats unis d amerique|united states|united states of america|usa|u s a
        US etats unis amerique|new jersey|new mexico|nouveau mexique; UY uruguay; UZ ouzbekistan
        VA vatican|saint siege|cite du vatican; VC saint vincent et les grenadines; VE venezuela
        VG iles vierges britanniques|british virgin islands; VI iles vierges americaines; VN vietnam|viet nam
        VU vanuatu|nouvelles hebrides; WF wallis et futuna; WS samoa|samoa occidentales; YE yemen; YT mayotte
        ZA afrique du sud|republique d afrique du sud|south africa; ZM zambie|rhodesie du nord; ZW zimbabwe|rhodesie
        """;

    private static readonly FrozenDictionary<string, string> _byName = Read(Rows);
    private static readonly FrozenDictionary<string, string> _standingAlone = Read(Alone);
    private static readonly FrozenSet<string> _codes = _byName.Values.Concat(_standingAlone.Values).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The code of a country whose name or code is all that a text says, in any case; null for what is neither.</summary>
    public static string? CodeOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string name = Key(text);
        string code = name.ToUpperInvariant();
        return OfName(name) ?? _standingAlone.GetValueOrDefault(name) ?? (_codes.Contains(code) ? code : null);
    }

    /// <summary>The code of a folded name that stands among other words; null for what is none.</summary>
    public static string? OfName(string folded) => _byName.GetValueOrDefault(folded);

    // "L'Italie", "République Tchèque (la)".
    private static string Key(string text)
    {
        string[] words = [.. FoldedWords.Of(text).Select(w => w.Folded)];
        int from = words is ["la" or "le" or "les" or "l", _, ..] && OfName(string.Join(' ', words)) is null ? 1 : 0;
        int to = words is [.., _, "la" or "le" or "les" or "l"] ? words.Length - 1 : words.Length;
        return string.Join(' ', words[from..to]);
    }

    private static FrozenDictionary<string, string> Read(string rows) =>
        rows.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(row => row[3..].Split('|').Select(name => KeyValuePair.Create(name, row[..2])))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
