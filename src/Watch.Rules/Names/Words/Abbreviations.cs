using System.Collections.Frozen;

namespace Watch.Rules.Names.Words;

/// <summary>
/// Words that registers, patent offices and buyers write short, with the word meant. Only those that are sure wherever they stand; other
/// cut words are recognised by their beginning, once a rare word of the name agrees.
/// </summary>
internal static class Abbreviations
{
    private const string Table = """
        soc=societe ste=societe stes=societe cie=compagnie comp=compagnie ets=etablissement etbs=etablissement etabl=etablissement
        etablts=etablissement
        ett=etablissement etabs=etablissement
        entr=entreprise entrep=entreprise ent=entreprise grp=groupe gpe=groupe grpe=groupe gpt=groupement grpt=groupement groupt=groupement
        asso=association assoc=association ass=association assn=association fed=federation fede=federation feder=federation
        federat=federation conf=confederation confed=confederation synd=syndicat syndic=syndicat nat=national natl=national natle=national
        nation=national reg=regional dep=departemental
        dept=departement depart=departemental int=international intl=international internat=international inter=international
        univ=universite inst=institut lab=laboratoire labo=laboratoire labos=laboratoire labs=laboratoire rech=recherche scient=scientifique
        tech=technique techn=technique ind=industrie indust=industrie industr=industrie inds=industrie elec=electrique elect=electrique
        electr=electrique dev=developpement develop=developpement dvpt=developpement devpt=developpement dvt=developpement
        constr=construction const=construction bat=batiment batim=batiment trav=travaux trvx=travaux trx=travaux publ=public pub=public
        tp=travaux+public btp=batiment+travaux+public
        mat=materiel equip=equipement equipt=equipement distrib=distribution prod=production prods=produit sces=service svc=service
        serv=service svces=service srv=service gest=gestion ing=ingenierie inge=ingenierie arch=architecture archi=architecture
        archit=architecture
        elev=elevage agric=agricole agri=agricole coop=cooperative cooper=cooperative alim=alimentaire transp=transport trans=transport
        auto=automobile autom=automobile immo=immobilier immob=immobilier assur=assurance assce=assurance pharm=pharmacie med=medical
        chim=chimique mecan=mecanique meca=mecanique metall=metallurgie prec=precision telecom=telecommunication telecoms=telecommunication
        tel=telecommunication com=communication comm=communication info=informatique secu=securite form=formation env=environnement
        environ=environnement enr=energie
        dir=direction gen=general gle=general ctre=centre ctr=centre cent=centre cncl=conseil cons=conseil cab=cabinet
        fse=francais fcais=francais fcse=francais fr=francais francaise=francais fra=francais europ=europeen europeenne=europeen
        mgt=management mgmt=management mfg=manufacturing engr=engineering eng=engineering corp=corporation co=company bros=brothers
        chem=chemical
        pharms=pharmaceutical dist=distribution ltda=limited svcs=service hldg=holding hldgs=holding holdings=holding
        idf=ile+france paca=provence+alpes+cote+azur raa=rhone+alpes+auvergne ara=auvergne+rhone+alpes aura=auvergne+rhone+alpes
        bfc=bourgogne+franche+comte lr=languedoc+roussillon mpy=midi+pyrenees npdc=nord+pas+calais hdf=hauts+france pdl=pays+loire
        cvl=centre+val+loire cvdl=centre+val+loire
        nelle=nouvelle nlle=nouvelle hte=haute gas=gaz
        st=saint sts=saint mt=mont
        akt=aktien act=aktien actien=aktien maatsch=maatschappij mij=maatschappij maatschappy=maatschappij
        organization=organisation organisations=organisation center=centre centers=centre labor=labour
        """;

    private static readonly FrozenDictionary<string, string[]> _expansions = Table
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split('+'), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan = _expansions.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The words meant, or none.</summary>
    public static string[]? Of(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out string[]? words) ? words : null;
}
