namespace Watch.Rules.Names.Words;

/// <summary>
/// Words that tell little in a firm's name, by how common they are there: a rough weighing of our own, with which the index begins
/// before it has learnt from a list of names. Folded, singular and masculine where that is the plain form.
/// </summary>
internal static class CommonWords
{
    /// <summary>Articles and small words of the languages that names come in.</summary>
    public const string Stops = """
        le la les l de du des d un une et a au aux en sur sous pour par dans chez qu que n s y ou the of and for in on at by und fur von vom
        der die das
        den dem des zu zum zur im am van het een te ten ter voor del della di do da dos das e los las el al il lo gli och
        mandataire mandataires cotraitant cotraitants cotraitance intermediaire solidaire conjoint titulaire sous traitant monsieur madame
        mr mme mlle m
        """;

    /// <summary>Words that say firm, group or part of one.</summary>
    public const string Generics = """
        societe compagnie etablissement entreprise groupe group groupement holding holdings agence direction division departement service
        services siege filiale succursale france francais francaise fils frere freres associe associes association cabinet maison union
        federation confederation comite syndicat chambre conseil centre institut fondation office bureau general generale generaux national
        nationale regional regionale departemental
        departementale local international internationale europe europeen europeenne mondial global nouveau nouvelle nouveaux ancien
        ancienne ex ets gestion participation participations finance financiere
        investissement investissements patrimoine developpement distribution production exploitation consulting conseils consultant
        consultants solution solutions system systems systeme systemes technologie technologies technology technique techniques industrie
        industries industriel industrielle industrial commercial commerciale business corporate company companies corp corporation inc
        limited enterprise enterprises international intl partner partners partenaire partenaires management capital fund funds fonds trust
        foundation organization organisation
        association society institute university universite bank banque agency center network team trading general products produits produit
        gesellschaft werke werk fabrik verein maatschappij vennootschap beheer stichting empresa compania sociedad grupo comercial
        industrias
        dr me sieur dame veuve proprietaire exploitant gerant epoux
        """;

    /// <summary>What firms do: trades, goods, places of work.</summary>
    public const string Trades = """
        travaux public publics batiment batiments construction constructions constructeur renovation terrassement maconnerie charpente
        couverture toiture menuiserie menuiseries plomberie chauffage climatisation electricite electrique electronique electronics
        sanitaire peinture platrerie isolation etancheite carrelage facade ravalement serrurerie metallerie chaudronnerie mecanique
        mecaniques usinage outillage fonderie forge tolerie soudure metal metaux metallique acier aluminium bois papier carton plastique
        plastiques caoutchouc verre chimie chimique pharma pharmaceutique pharmacie laboratoire laboratoires medical medicale sante optique
        dentaire biologie biotech recherche etude etudes ingenierie ingenieur ingenieurs architecte architectes architecture paysage
        paysagiste paysages urbanisme geometre geometres expert experts expertise audit comptable avocat avocats notaire huissier assurance
        assurances mutuelle courtage courtier credit epargne immobilier immobiliere foncier fonciere habitat logement promotion residence
        hotel hotellerie restaurant restauration traiteur cafe bar brasserie boulangerie patisserie boucherie charcuterie fromagerie
        laiterie viande viandes volaille abattoir meunerie semence semences cereale cereales agricole agriculture agro alimentaire aliment
        elevage vin vins vignoble chateau domaine cave distillerie brasserie boisson boissons eau eaux source environnement environnemental
        energie energies gaz petrole petroles solaire nucleaire thermique hydraulique eolien recyclage dechet dechets assainissement
        nettoyage proprete hygiene securite surveillance gardiennage protection incendie defense informatique logiciel logiciels software
        digital numerique internet web data telecom telecoms telecommunication communication communications media medias presse edition
        editions imprimerie publicite marketing audiovisuel video photo radio television formation ecole enseignement emploi interim
        recrutement ressources humaines insertion social sociale solidarite transport transports logistique taxi ambulance ambulances
        autocar autocars bus voyage voyages tourisme garage auto automobile automobiles moto cycle cycles pneu pneus carrosserie location
        locations materiel materiels equipement equipements fourniture fournitures mobilier agencement amenagement decoration textile
        textiles couture mode habillement chaussure chaussures bijouterie coiffure beaute esthetique parfum cosmetique sport sports loisir
        loisirs jeux jeu spectacle spectacles theatre musique art arts culture patrimoine jardin jardins espace espaces vert verts voirie
        reseau reseaux routier routiere route routes forage demolition desamiantage amiante diagnostic controle mesure mesures analyse
        maintenance depannage installation montage vente achat negoce commerce import export diffusion atelier ateliers studio concept
        creation design
        produit vegetal animal pepiniere horticulture foret forestier scierie tonnellerie coutellerie dentelle parapluie pneumatique
        automation automatisme robotique aeronautique aerospace spatial naval ferroviaire automobile optronique instrument instruments
        machine machines
        moteur moteurs pompe pompes compresseur emballage conditionnement stockage signalisation eclairage image son lumiere
        energy power oil gas steel mining shipping marine air aviation airlines motor motors engineering manufacturing construction chemical
        chemicals medical health healthcare pharmaceutical pharmaceuticals laboratories research development science sciences food foods
        electric electronic software computer information communications telecom insurance financial securities investment investments asset
        assets real estate property
        properties leasing lease banking savings commercial mortgage loan equity ventures logistics petroleum petrochemical railway railroad
        refinery tobacco tire design media entertainment studios press publishing education college school hospital clinic
        werkzeug werkzeuge werkzeugbau immobilien maschinen maschinenbau technik handel handels vertrieb vertriebs bau bauunternehmung
        elektronik elektrotechnik chemie logistik verwaltung verwaltungs beteiligung beteiligungs beteiligungen beratung anlagenbau
        antriebstechnik messtechnik kunststoff kunststofftechnik metallbau stahlbau fahrzeugbau energietechnik medizintechnik umwelttechnik
        dienstleistungen macchine meccanica costruzioni immobiliare elettronica inmobiliaria maquinaria construcciones
        brauerei zuckerfabrik maschinenfabrik spinnerei weberei bergbau versicherung druckerei eisenwerk stahlwerk huette muhle
        exploitant exploitants agriculteur agriculteurs artisan artisans producteur producteurs industriels entrepreneur entrepreneurs
        profession professions professionnel
        professionnelle fabricant fabricants metier metiers commercant commercants jeune jeunes retraite retraites etudiant etudiants
        """;

    /// <summary>Words of place and direction: they tell branches and sisters apart.</summary>
    public const string Places = """
        nord sud est ouest nordest nordouest sudest sudouest grandest grandouest centreest centreouest sudeurope centre midi littoral
        atlantique mediterranee alpes pyrenees massif central rhone loire seine garonne rhin moselle marne auvergne aquitaine bretagne
        normandie picardie champagne ardenne ardennes lorraine alsace franche comte bourgogne limousin poitou charentes
        charente languedoc roussillon provence cote azur corse savoie dauphine occitanie hauts grand paris francilien ile idf paca lr raa
        ain aisne allier ardeche ariege aube aude aveyron calvados cantal cher correze creuse dordogne doubs drome eure finistere gard gers
        gironde
        herault indre isere jura landes loiret lot lozere manche mayenne meurthe meuse morbihan nievre oise orne pas calais puy dome
        saone sarthe tarn var vaucluse vendee vienne vosges yonne essonne yvelines belfort armor vilaine guadeloupe martinique guyane
        reunion
        mayotte haute bas val
        lyon marseille toulouse nice nantes strasbourg montpellier bordeaux lille rennes reims toulon grenoble dijon angers nimes clermont
        ferrand tours limoges amiens metz besancon orleans rouen mulhouse caen nancy avignon poitiers pau perpignan brest annecy lorient
        troyes quimper valence
        aix antibes cannes frejus hyeres grasse martigues aubagne digne manosque carpentras cavaillon draguignan istres salon ales
        bezier beziers narbonne carcassonne albi castres montauban rodez tarbes cahors foix lourdes millau bayonne biarritz anglet dax agen
        bergerac perigueux angouleme cognac saintes rochefort rochelle niort royan libourne arcachon merignac pessac cholet saumur laval
        fleche
        alencon flers cherbourg granville avranches lisieux bayeux evreux vernon dieppe havre fecamp beauvais compiegne creil soissons laon
        abbeville arras douai valenciennes dunkerque calais boulogne roubaix tourcoing cambrai maubeuge bethune charleville sedan epernay
        chalons
        chaumont langres vitry verdun epinal thionville forbach sarreguemines haguenau colmar selestat saverne vesoul montbeliard lons
        macon chalon beaune autun creusot nevers auxerre bourges vierzon chateauroux blois vendome chartres dreux chateaudun montargis
        melun meaux fontainebleau provins versailles massy evry corbeil palaiseau nanterre courbevoie colombes puteaux levallois clichy
        neuilly boulogne issy antony creteil vincennes montreuil bobigny pantin aubervilliers argenteuil cergy pontoise gonesse sarcelles
        saclay orly roissy
        vannes quimperle fougeres vitre redon lannion guingamp morlaix brieuc nazaire tulle brive gueret ussel annemasse thonon cluses
        albertville bourgoin voiron oyonnax bourg villefranche tarare montbrison annonay privas aubenas montelimar valence
        ajaccio bastia
        chambery moulins vichy montlucon aurillac riom thiers issoire ambert velay etienne roanne brioude yssingeaux cournon
        north south east west european berlin hamburg munchen koln frankfurt london york chicago cleveland los angeles zurich geneve
        bruxelles
        """;

    /// <summary>Other countries and parts of the world: a name that has one more is a sister.</summary>
    public const string Countries = """
        america american asia asian africa african afrique amerique asie usa uk british britain germany deutschland allemagne italia italy
        italie espana spain espagne ireland irlande denmark danmark danemark sweden sverige suede finland finlande norway norge norvege
        netherlands nederland holland belgium belgique luxembourg suisse schweiz switzerland austria osterreich autriche poland polska
        pologne portugal portuguesa greece grece hellas hungary hongrie romania roumanie bulgaria czech slovakia croatia serbia japan japon
        china chine hong kong taiwan korea coree india inde indonesia malaysia thailand vietnam singapore philippines australia australie
        zealand canada brazil brasil bresil mexico mexique chile chili argentina colombia peru venezuela cuba russia russie turkey turkiye
        turquie israel iran iraq syria liban lebanon egypt egypte maroc morocco tunisie algerie senegal cameroun nigeria kenya ukraine
        kazakhstan emirates arabia saudi arabian qatar kuwait dubai middle iberia iberica benelux scandinavia
        """;

    /// <summary>Ordinary words that many firms take for a name.</summary>
    public const string Ordinary = """
        invest cap petit petite grand grande gros rue avenue boulevard place family famille familial home house maison pizza sushi tacos
        snack pro bio club renov ferme delice delices shop store market marche avenir trois deux quatre clos casa villa new plus parc park
        deco express clean net green vert bleu blue rouge blanc noir black white or etoile star soleil sun solar alliance saveur saveurs car
        cars factory loc bati fournil terre mer ocean camping pain fontaine pere fleur fleurs bis coeur vision comptoir belle bel beau
        innovation prestige happy vie film films evolution event events royal elite paradis point premium city ville vacances fibre sens
        champ champs multi euro project projet projets eden assistance croix max piscine piscines horizon plage box atlas iris alpha chalet
        rent performance dream fruits legumes grange auberge carre bon gare delta abc relais ange arc lavage chemin music game urban
        terrasse mas republique objectif prive cuisine baie phoenix bonheur nature verger halles halle time style plaisir luna nova neo
        retail street lys sport ecurie pressing bastide temps gout pre ami amis salon chene conception building ble transaction froid vallee
        drive vieux pole smart table proximite frais fitness jour victoire academy easy boutique galerie lion impact logis manufacture port
        pont strategie esprit privilege roi zen pavillon direct collectif collectivite collectivites commun commune municipal territoire
        territoires pays region monde avantage optima optimum ideal idee idees concept action actions acces access active activ actif
        contact liaison lien ligne lignes trait module forme format mobil mobile vision visuel first best top gold golden silver diamond
        crystal universal universel central united premier premiere excellence quality qualite service
        european continental transcontinental union progress progres espoir renaissance horizon avenir futur future
        """;

    /// <summary>First names, common in names of traders and of small firms.</summary>
    public const string FirstNames = """
        adrien agnes alain albert alex alexandre alexis alfred alice amelie andre anne annie antoine arnaud arthur aurelie aurelien baptiste
        beatrice benjamin benoit bernadette bernard bertrand brigitte bruno camille carlos carole caroline catherine cecile cedric celine
        charles charlotte chantal christelle christian christiane christine christophe claire claude claudine clement colette corinne cyril
        damien daniel david delphine denis denise didier dominique edouard elisabeth elise elodie emile emilie emmanuel emmanuelle eric
        estelle etienne eugene fabien fabrice felix fernand florence florent francis franck francois francoise frederic gabriel gaston
        genevieve georges gerald gerard germain ghislaine gilbert gilles gregory guillaume gustave guy helene henri herve hubert hugo hugues
        isabelle jacqueline jacques jean jeanne jerome joel jonathan joseph julie julien karine kevin laetitia laura laurence laurent lea
        leon leonard lionel louis louise luc lucas lucie lucien ludovic manuel marc marcel margaux marguerite maria marie marine marion
        martine mathieu matthieu maurice maxime michel michele mickael mireille monique muriel myriam nadine nathalie nicolas nicole noel
        olivier pascal pascale patrice patricia patrick paul pauline philippe pierre quentin rachid raphael raymond regis remi renaud rene
        richard robert roger roland romain rose samuel sandrine sebastien serge simon simone sophie stephane stephanie suzanne sylvain
        sylvie theo theodore thibault thierry thomas valerie vanessa veronique victor vincent virginie william xavier yann yannick yves
        yvette yvonne john james peter george henry edward mark steve tom bill donald jose juan pedro mohamed ahmed ali karim
        """;
}
