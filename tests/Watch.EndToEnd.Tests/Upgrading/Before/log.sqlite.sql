PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_version (version integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL);
INSERT INTO schema_version VALUES(1,'0001-notices.sql','2026-11-29T22:39:21.4671851+00:00');
INSERT INTO schema_version VALUES(2,'0002-sources.sql','2026-11-29T22:39:21.4671851+00:00');
INSERT INTO schema_version VALUES(3,'0003-glances.sql','2026-11-29T22:39:21.4671851+00:00');
INSERT INTO schema_version VALUES(4,'0004-document-warnings.sql','2026-11-29T22:39:21.4671851+00:00');
INSERT INTO schema_version VALUES(5,'0005-standings.sql','2026-11-29T22:39:21.4671851+00:00');
INSERT INTO schema_version VALUES(6,'0006-names-alone.sql','2026-11-29T22:39:21.4671851+00:00');
CREATE TABLE notice (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    source       TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    revision     INTEGER NOT NULL,
    content_hash TEXT    NOT NULL,
    family       TEXT    NOT NULL,
    type         TEXT    NOT NULL,
    corrects     TEXT,
    published_on TEXT    NOT NULL,
    channel      TEXT    NOT NULL,
    rank         INTEGER NOT NULL,
    live         INTEGER NOT NULL,
    stored_at    TEXT    NOT NULL,
    document     TEXT    NOT NULL
, in_chain INTEGER NOT NULL DEFAULT 0, kinds TEXT NOT NULL DEFAULT '', sirens TEXT NOT NULL DEFAULT '', departement TEXT, has_name_alone INTEGER NOT NULL DEFAULT 0);
INSERT INTO notice VALUES(1,'bodacc','C202602121',1,'9a4154dc4bd05e2844cc16718e09de51f8c517c3fad4373f188e291126922376','bilan','initial',NULL,'2026-11-05','bulk',20,1,'2026-11-29 22:39:22.5688477+00:00','bodacc/BILAN_BXC20260212.xml',0,'accounts-filed','999103856','15',0);
INSERT INTO notice VALUES(2,'bodacc','C202602122',1,'d05ca12bcf614e6b8873dd634efdad58b381a710f7f1e364df23bbfcf1662b13','bilan','initial',NULL,'2026-11-05','bulk',20,1,'2026-11-29 22:39:22.5688477+00:00','bodacc/BILAN_BXC20260212.xml',0,'accounts-filed','999302367','03',0);
INSERT INTO notice VALUES(3,'bodacc','A202602111',1,'27f6f37852b22e2a81d5919d91b06a9763c7bd45090d8be3c20df82de374dec6','pcl','initial',NULL,'2026-11-04','bulk',20,1,'2026-11-29 22:39:22.6239748+00:00','bodacc/PCL_BXA20260211.xml',0,'insolvency-opening','999108707','03',0);
INSERT INTO notice VALUES(4,'bodacc','A202602112',1,'085432e0fe11c9152070453685b341e09c0e85da9df4cb051a5dd231794e378a','pcl','initial',NULL,'2026-11-04','bulk',20,1,'2026-11-29 22:39:22.6239748+00:00','bodacc/PCL_BXA20260211.xml',0,'insolvency-closing','999311970 999312267','63',0);
INSERT INTO notice VALUES(5,'bodacc','A202602101',1,'13a1138b3288dc088d8b96b68e028d2811b9e4d385610c8cb2945bf46664446d','rcs-a','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8180939+00:00','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml',0,'sale-of-business','999301070 999101116','63',0);
INSERT INTO notice VALUES(6,'bodacc','A202602102',1,'2e83fb72b01b477cf5dca708d3f0a3df1f83904f4acc5d4073d0673a856469ba','rcs-a','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8180939+00:00','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml',0,'sale-of-business','999302367 999303654','03',0);
INSERT INTO notice VALUES(7,'bodacc','A202602103',1,'5cd388619b21d87d52a2f57d57553e9fd276e1eeb4a76c0611bb152a433e18bc','rcs-a','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8180939+00:00','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml',0,'sale-of-business','999304942 999105596','43',0);
INSERT INTO notice VALUES(8,'bodacc','A202602104',1,'23eb83b5d93f03cf63863688e2574ce4745ff3cdde5568c92d1094a1f3936352','rcs-a','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8180939+00:00','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml',0,'merger-project','999305238 999102486','69',0);
INSERT INTO notice VALUES(9,'bodacc','A202602105',1,'e3d628ae9a32d7190502e48fc42c1dbde4f46bf807e5d26b36bc4b5c210a1c59','rcs-a','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8180939+00:00','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml',0,'registration seat-transfer','999111818','63',0);
INSERT INTO notice VALUES(10,'bodacc','A202602106',1,'71b82206b6279d4e3de9546d68f9bb5384f9d664749b90e4ee0d5ffa23a9723e','rcs-a','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8180939+00:00','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml',0,'creation','999306525','63',0);
INSERT INTO notice VALUES(11,'bodacc','A202602107',1,'2104270764bd0b3656d16d7d3c864d88990249a9b683ff9ef3ba192178d1080d','rcs-a','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8180939+00:00','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml',0,'creation','999307812','59',0);
INSERT INTO notice VALUES(12,'bodacc','A202602108',1,'451511d4ce5c4cdcd6d745967cc3459765d811794f400076dafb72021306943e','rcs-a','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8180939+00:00','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml',0,'sale-of-business','999308109 999309396','15',0);
INSERT INTO notice VALUES(13,'bodacc','A202602151',1,'d8eb8165ec156f8b0c28728b475aea81961409a3d1d173f43721c5cc0ec58c3a','rcs-a','rectifying','A202602101','2026-11-10','bulk',20,1,'2026-11-29 22:39:22.8276304+00:00','bodacc/RCS-A_BXA20260215.xml',1,'sale-of-business','999301070 999101116','63',0);
INSERT INTO notice VALUES(14,'bodacc','A202602152',1,'e916dd1fe41dde8282a9fe6cc24bd382eaa301051b92acda664e7fadcb344a82','rcs-a','annulling','A202602103','2026-11-10','bulk',20,1,'2026-11-29 22:39:22.8276304+00:00','bodacc/RCS-A_BXA20260215.xml',1,'','999304942','43',0);
INSERT INTO notice VALUES(15,'bodacc','A202602153',1,'78dd87bf6f761c69e24003d2b86538786a6aeb954ac241011252c267f477efcf','rcs-a','initial',NULL,'2026-11-10','bulk',20,1,'2026-11-29 22:39:22.8276304+00:00','bodacc/RCS-A_BXA20260215.xml',0,'creation','999310683','15',0);
INSERT INTO notice VALUES(16,'bodacc','B202602101',1,'954094067f87b7150e005c3ea10d8df288834648ba4b89ab2aad0df5035988b5','rcs-b','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8390383+00:00','bodacc/RCS-B_BXB20260210.xml',0,'capital-change officer-change','999106966','63',0);
INSERT INTO notice VALUES(17,'bodacc','B202602102',1,'a148580b4ede26edceb640360dc70198e90ca73941b01590f7afa7e02d4d71bc','rcs-b','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8390383+00:00','bodacc/RCS-B_BXB20260210.xml',0,'capital-change','999202583','63',0);
INSERT INTO notice VALUES(18,'bodacc','B202602103',1,'65c572c67feb6225d26fd0f5bbe365a1650b864f2a8f3c6272fd5a0c2cb7858b','rcs-b','initial',NULL,'2026-11-03','bulk',20,1,'2026-11-29 22:39:22.8390383+00:00','bodacc/RCS-B_BXB20260210.xml',0,'radiation','999303654','03',0);
CREATE TABLE notice_payload (
    position INTEGER PRIMARY KEY REFERENCES notice (position),
    json     TEXT NOT NULL
);
INSERT INTO notice_payload VALUES(1,'{"source":"bodacc","id":"C202602121","family":"bilan","published_on":"2026-11-05","events":[{"kind":"accounts-filed","label":"Comptes annuels et rapports","on":"2025-12-31"}],"parties":[{"role":"subject","name":"ALAGNIUM OPTIQUE","person":"legal","siren":"999103856","registry":"Aurillac","legal_form":"Société par actions simplifiée","other_names":[],"seat":{"postal_code":"15500","city":"Massiac"},"officers":[]}],"departement":"15","court":"GREFFE DU TRIBUNAL DE COMMERCE D\u0027AURILLAC","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:C202602121","key":{"source":"bodacc","id":"C202602121"}}');
INSERT INTO notice_payload VALUES(2,'{"source":"bodacc","id":"C202602122","family":"bilan","published_on":"2026-11-05","events":[{"kind":"accounts-filed","label":"Comptes annuels et rapports","on":"2026-03-31"}],"parties":[{"role":"subject","name":"LE FOURNIL DES CÉLESTINS NEUFS","person":"legal","siren":"999302367","registry":"Cusset","legal_form":"Société à responsabilité limitée","other_names":[],"seat":{"postal_code":"03200","city":"Vichy"},"officers":[]}],"departement":"03","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CUSSET","text":"Les comptes annuels sont accompagnés d\u0027une déclaration de confidentialité en application du premier alinéa de l\u0027article L. 232-25.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:C202602122","key":{"source":"bodacc","id":"C202602122"}}');
INSERT INTO notice_payload VALUES(3,'{"source":"bodacc","id":"A202602111","family":"pcl","published_on":"2026-11-04","events":[{"kind":"insolvency-opening","label":"Jugement d\u0027ouverture d\u0027une procédure de redressement judiciaire","on":"2026-10-27","procedure":"recovery"}],"parties":[{"role":"debtor","name":"DOMÉRION CÂBLES","person":"legal","siren":"999108707","registry":"Cusset","legal_form":"Société par actions simplifiée","activity":"fabrication de câbles","other_names":[],"seat":{"postal_code":"03300","city":"Cusset"},"officers":[]}],"departement":"03","court":"TRIBUNAL DE COMMERCE DE CUSSET","text":"Jugement prononçant l\u0027ouverture d\u0027une procédure de redressement judiciaire, date de cessation des paiements le 30 septembre 2026, désignant mandataire judiciaire Maître Gaspard Revoirard, 14 rue du Casino, 03200 Vichy. Les déclarations des créances sont à déposer au mandataire judiciaire dans les deux mois à compter de la présente publication.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602111","key":{"source":"bodacc","id":"A202602111"}}');
INSERT INTO notice_payload VALUES(4,'{"source":"bodacc","id":"A202602112","family":"pcl","published_on":"2026-11-04","events":[{"kind":"insolvency-closing","label":"Jugement de clôture pour insuffisance d\u0027actif","on":"2026-10-29","procedure":"liquidation"}],"parties":[{"role":"debtor","name":"BELLEFONDS Anicet","person":"natural","siren":"999311970","registry":"Clermont-Ferrand","activity":"menuiserie","other_names":[],"officers":[]},{"role":"debtor","name":"ATELIERS BELLEFONDS","person":"legal","siren":"999312267","registry":"Clermont-Ferrand","legal_form":"Société à responsabilité limitée","activity":"menuiserie, charpente","other_names":[],"seat":{"postal_code":"63600","city":"Ambert"},"officers":[]}],"departement":"63","court":"TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND","text":"Jugement prononçant la clôture de la procédure de liquidation judiciaire pour insuffisance d\u0027actif.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602112","key":{"source":"bodacc","id":"A202602112"}}');
INSERT INTO notice_payload VALUES(5,'{"source":"bodacc","id":"A202602101","family":"rcs-a","published_on":"2026-11-03","events":[{"kind":"sale-of-business","label":"Achat d\u0027un établissement secondaire ou complémentaire par une personne morale","on":"2026-10-15","price":{"amount":185000,"currency":"EUR"}}],"parties":[{"role":"buyer","name":"COUTELLANE AFFÛTAGE","person":"legal","siren":"999301070","registry":"Clermont-Ferrand","legal_form":"Société à responsabilité limitée","activity":"Affûtage et rectification d\u0027outils coupants.","other_names":[],"seat":{"postal_code":"63300","city":"Thiers"},"officers":[]},{"role":"seller","name":"VALDORIX MÉCANIQUE","person":"legal","siren":"999101116","registry":"Clermont-Ferrand","other_names":[],"officers":[]}],"departement":"63","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND","text":"Etablissement secondaire acquis par achat au prix stipulé de 185000 EUR\nActe authentique en date du 15/10/2026. Les oppositions seront reçues dans les dix jours suivant la publication prévue à l\u0027article L.141-12 du code de commerce.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602101","key":{"source":"bodacc","id":"A202602101"}}');
INSERT INTO notice_payload VALUES(6,'{"source":"bodacc","id":"A202602102","family":"rcs-a","published_on":"2026-11-03","events":[{"kind":"sale-of-business","label":"Achat d\u0027un établissement principal par une personne morale (immatriculation)","on":"2026-10-20","price":{"amount":92000,"currency":"EUR"}}],"parties":[{"role":"buyer","name":"LE FOURNIL DES CÉLESTINS NEUFS","person":"legal","siren":"999302367","registry":"Cusset","legal_form":"Société à responsabilité limitée","activity":"Boulangerie, pâtisserie.","other_names":[],"seat":{"postal_code":"03200","city":"Vichy"},"officers":[]},{"role":"seller","name":"MAISON PÉTRISSANE","person":"legal","siren":"999303654","registry":"Cusset","other_names":[],"officers":[]}],"departement":"03","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CUSSET","text":"Fonds acquis par achat au prix stipulé de 92000 EUR\nActe authentique en date du 20/10/2026. Les oppositions seront reçues dans les dix jours suivant la publication prévue à l\u0027article L.141-12 du code de commerce.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602102","key":{"source":"bodacc","id":"A202602102"}}');
INSERT INTO notice_payload VALUES(7,'{"source":"bodacc","id":"A202602103","family":"rcs-a","published_on":"2026-11-03","events":[{"kind":"sale-of-business","label":"Achat d\u0027un fonds par une personne morale (insertion provisoire)","price":{"amount":1250000,"currency":"EUR"}}],"parties":[{"role":"buyer","name":"LABORATOIRE SENOUVELLE","person":"legal","siren":"999304942","registry":"Le Puy-en-Velay","legal_form":"Société par actions simplifiée","activity":"Conditionnement de produits pharmaceutiques.","other_names":[],"capital":{"amount":{"amount":50000.00,"currency":"EUR"},"as_printed":"50000.00 EUR"},"seat":{"postal_code":"43100","city":"Brioude"},"officers":[]},{"role":"seller","name":"BRIVADEX PHARMA","person":"legal","siren":"999105596","registry":"Le Puy-en-Velay","other_names":[],"officers":[]}],"departement":"43","court":"GREFFE DU TRIBUNAL DE COMMERCE DU PUY-EN-VELAY","text":"Fonds acquis par achat au prix stipulé de 1250000 EUR\nActe sous seing privé en date du 19/10/2026. Les oppositions seront reçues dans les dix jours suivant la publication prévue à l\u0027article L.141-12 du code de commerce.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602103","key":{"source":"bodacc","id":"A202602103"}}');
INSERT INTO notice_payload VALUES(8,'{"source":"bodacc","id":"A202602104","family":"rcs-a","published_on":"2026-11-03","events":[{"kind":"merger-project","label":"Autre achat, apport, attribution (immatriculation d\u0027une personne morale, uniquement)"}],"parties":[{"role":"acquirer","name":"HEXALOR MATÉRIAUX","person":"legal","siren":"999305238","registry":"Lyon","legal_form":"Société par actions simplifiée","other_names":[],"capital":{"amount":{"amount":12000000,"currency":"EUR"},"as_printed":"12000000 EUR"},"seat":{"postal_code":"69007","city":"Lyon"},"officers":[]},{"role":"target","name":"PUYELAN COMPOSITES","person":"legal","siren":"999102486","other_names":[],"officers":[],"from_prose":true}],"departement":"69","court":"GREFFE DU TRIBUNAL DE COMMERCE DE LYON","text":"Société absorbante : HEXALOR MATERIAUX, Société par actions simplifiée au capital de 12.000.000 euros, Siège social : LYON (69007), 77 quai des Argonautes, 999 305 238 RCS LYON, Société absorbée : PUYELAN COMPOSITES, Société par actions simplifiée au capital de 800.000 euros, Siège social : RIOM (63200), 9 rue de la Filature, 999 102 486 RCS CLERMONT-FERRAND, AVIS DE PROJET DE FUSION, Aux termes d\u0027un acte sous seing privé en date du 21 octobre 2026, il est envisagé la fusion par voie d\u0027absorption de la société PUYELAN COMPOSITES par la société HEXALOR MATERIAUX. Montant de l\u0027actif : 4.310.000 euros, montant du passif : 1.205.000 euros. Le projet de fusion a été déposé le 23/10/2026 auprès du greffe du Tribunal de commerce de LYON.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602104","key":{"source":"bodacc","id":"A202602104"}}');
INSERT INTO notice_payload VALUES(9,'{"source":"bodacc","id":"A202602105","family":"rcs-a","published_on":"2026-11-03","events":[{"kind":"registration","label":"Immatriculation d\u0027une personne morale suite à transfert de son siège social","on":"2026-10-01"},{"kind":"seat-transfer","label":"Immatriculation d\u0027une personne morale suite à transfert de son siège social","on":"2026-10-01"}],"parties":[{"role":"subject","name":"CANTALUX LASER","person":"legal","siren":"999111818","registry":"Clermont-Ferrand","legal_form":"Société par actions simplifiée","activity":"Fabrication de sources laser industrielles.","other_names":[],"capital":{"amount":{"amount":310000.00,"currency":"EUR"},"as_printed":"310000.00 EUR"},"seat":{"postal_code":"63170","city":"Aubière"},"officers":[{"change":"listed","role":"Président","functions":["management"],"name":"DESVALLIERS Hortense","person":"natural"}]}],"departement":"63","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND","text":"Création\nImmatriculation d\u0027une personne morale suite au transfert du siège hors ressort","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602105","key":{"source":"bodacc","id":"A202602105"}}');
INSERT INTO notice_payload VALUES(10,'{"source":"bodacc","id":"A202602106","family":"rcs-a","published_on":"2026-11-03","events":[{"kind":"creation","label":"Immatriculation d\u0027une personne morale (B, C, D) suite à création d\u0027un établissement principal","on":"2026-10-15"}],"parties":[{"role":"subject","name":"RAVENELLE NUMÉRIQUE","person":"legal","siren":"999306525","registry":"Clermont-Ferrand","legal_form":"Société par actions simplifiée","activity":"Conception de logiciels pour la maintenance des machines.","other_names":[],"capital":{"amount":{"amount":10000.00,"currency":"EUR"},"as_printed":"10000.00 EUR"},"seat":{"postal_code":"63000","city":"Clermont-Ferrand"},"officers":[{"change":"listed","role":"Président","functions":["management"],"name":"MORTESSAGNOL Augustin","person":"natural"}]}],"departement":"63","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND","text":"Création","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602106","key":{"source":"bodacc","id":"A202602106"}}');
INSERT INTO notice_payload VALUES(11,'{"source":"bodacc","id":"A202602107","family":"rcs-a","published_on":"2026-11-03","events":[{"kind":"creation","label":"Immatriculation d\u0027une personne morale (B, C, D) suite à création d\u0027un établissement principal","on":"2026-10-20"}],"parties":[{"role":"subject","name":"BRUMES DU NORD CONSEIL","person":"legal","siren":"999307812","registry":"Lille-Métropole","legal_form":"Société à responsabilité limitée","activity":"Conseil en organisation.","other_names":[],"capital":{"amount":{"amount":1000.00,"currency":"EUR"},"as_printed":"1000.00 EUR"},"seat":{"postal_code":"59800","city":"Lille"},"officers":[{"change":"listed","role":"Gérant","functions":["management"],"name":"VANDERQUINT Sidonie","person":"natural"}]}],"departement":"59","court":"GREFFE DU TRIBUNAL DE COMMERCE DE LILLE MÉTROPOLE","text":"Création","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602107","key":{"source":"bodacc","id":"A202602107"}}');
INSERT INTO notice_payload VALUES(12,'{"source":"bodacc","id":"A202602108","family":"rcs-a","published_on":"2026-11-03","events":[{"kind":"sale-of-business","label":"Achat d\u0027un établissement principal par une personne physique (immatriculation)","on":"2026-10-18","price":{"amount":64000,"currency":"EUR"}}],"parties":[{"role":"buyer","name":"CHASTELORNE Eudes","person":"natural","siren":"999308109","registry":"Aurillac","activity":"Café, restaurant, tabac.","other_names":["LE RELAIS DES ESTIVES"],"officers":[]},{"role":"seller","name":"AUBERGE DU PLOMB BLEU","person":"legal","siren":"999309396","registry":"Aurillac","other_names":[],"officers":[]}],"departement":"15","court":"GREFFE DU TRIBUNAL DE COMMERCE D\u0027AURILLAC","text":"Etablissement principal acquis par achat au prix stipulé de 64000 EUR\nActe authentique en date du 18/10/2026. Les oppositions seront reçues dans les dix jours suivant la publication prévue à l\u0027article L.141-12 du code de commerce.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602108","key":{"source":"bodacc","id":"A202602108"}}');
INSERT INTO notice_payload VALUES(13,'{"source":"bodacc","id":"A202602151","family":"rcs-a","type":"rectifying","corrects":"A202602101","published_on":"2026-11-10","events":[{"kind":"sale-of-business","label":"Achat d\u0027un établissement secondaire ou complémentaire par une personne morale","on":"2026-10-15","price":{"amount":158000,"currency":"EUR"}}],"parties":[{"role":"buyer","name":"COUTELLANE AFFÛTAGE","person":"legal","siren":"999301070","registry":"Clermont-Ferrand","legal_form":"Société à responsabilité limitée","activity":"Affûtage et rectification d\u0027outils coupants.","other_names":[],"seat":{"postal_code":"63300","city":"Thiers"},"officers":[]},{"role":"seller","name":"VALDORIX MÉCANIQUE","person":"legal","siren":"999101116","registry":"Clermont-Ferrand","other_names":[],"officers":[]}],"departement":"63","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND","text":"Etablissement secondaire acquis par achat au prix stipulé de 158000 EUR\nActe authentique en date du 15/10/2026. Les oppositions seront reçues dans les dix jours suivant la publication prévue à l\u0027article L.141-12 du code de commerce.","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602151","key":{"source":"bodacc","id":"A202602151"},"corrects_key":{"source":"bodacc","id":"A202602101"}}');
INSERT INTO notice_payload VALUES(14,'{"source":"bodacc","id":"A202602152","family":"rcs-a","type":"annulling","corrects":"A202602103","published_on":"2026-11-10","events":[],"parties":[{"role":"buyer","name":"LABORATOIRE SENOUVELLE","person":"legal","siren":"999304942","registry":"Le Puy-en-Velay","other_names":[],"officers":[]}],"departement":"43","court":"GREFFE DU TRIBUNAL DE COMMERCE DU PUY-EN-VELAY","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602152","key":{"source":"bodacc","id":"A202602152"},"corrects_key":{"source":"bodacc","id":"A202602103"}}');
INSERT INTO notice_payload VALUES(15,'{"source":"bodacc","id":"A202602153","family":"rcs-a","published_on":"2026-11-10","events":[{"kind":"creation","label":"Immatriculation d\u0027une personne morale (B, C, D) suite à création d\u0027un établissement principal","on":"2026-11-01"}],"parties":[{"role":"subject","name":"FROMAGERIE DU PUY BLANC","person":"legal","siren":"999310683","registry":"Aurillac","legal_form":"Société à responsabilité limitée","activity":"Fabrication et vente de fromages.","other_names":[],"capital":{"amount":{"amount":8000.00,"currency":"EUR"},"as_printed":"8000.00 EUR"},"seat":{"postal_code":"15400","city":"Riom-ès-Montagnes"},"officers":[{"change":"listed","role":"Gérant","functions":["management"],"name":"TOURNADREL Maël","person":"natural"},{"change":"listed","role":"Gérant","functions":["management"],"name":"TOURNADREL Inès","person":"natural"}]}],"departement":"15","court":"GREFFE DU TRIBUNAL DE COMMERCE D\u0027AURILLAC","text":"Création","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202602153","key":{"source":"bodacc","id":"A202602153"}}');
INSERT INTO notice_payload VALUES(16,'{"source":"bodacc","id":"B202602101","family":"rcs-b","published_on":"2026-11-03","events":[{"kind":"capital-change","label":"le capital (augmentation)","on":"2026-10-12","capital_direction":"increase"},{"kind":"officer-change","label":"l\u0027administration","on":"2026-10-12"}],"parties":[{"role":"subject","name":"LIMAGNOR DÉFENSE","person":"legal","siren":"999106966","registry":"Clermont-Ferrand","legal_form":"Société par actions simplifiée","other_names":[],"capital":{"amount":{"amount":2400000.00,"currency":"EUR"},"as_printed":"2400000.00 EUR"},"seat":{"postal_code":"63360","city":"Gerzat"},"officers":[{"change":"listed","role":"Président","functions":["management"],"name":"AUBERSAC Théodora","person":"natural"},{"change":"listed","role":"Directeur général","functions":["management"],"name":"KERVALLEC Joris","person":"natural"}]}],"departement":"63","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND","text":"modification survenue sur le capital (augmentation) et l\u0027administration","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:B202602101","key":{"source":"bodacc","id":"B202602101"}}');
INSERT INTO notice_payload VALUES(17,'{"source":"bodacc","id":"B202602102","family":"rcs-b","published_on":"2026-11-03","events":[{"kind":"capital-change","label":"le capital (augmentation)","on":"2026-10-14","capital_direction":"increase"}],"parties":[{"role":"subject","name":"THIERNOVA OUTILLAGE","person":"legal","siren":"999202583","registry":"Clermont-Ferrand","legal_form":"Société à responsabilité limitée","other_names":[],"capital":{"amount":{"amount":450000.00,"currency":"EUR"},"as_printed":"450000.00 EUR"},"seat":{"postal_code":"63300","city":"Thiers"},"officers":[]}],"departement":"63","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND","text":"modification survenue sur le capital (augmentation)","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:B202602102","key":{"source":"bodacc","id":"B202602102"}}');
INSERT INTO notice_payload VALUES(18,'{"source":"bodacc","id":"B202602103","family":"rcs-b","published_on":"2026-11-03","events":[{"kind":"radiation"}],"parties":[{"role":"subject","name":"MAISON PÉTRISSANE","person":"legal","siren":"999303654","registry":"Cusset","legal_form":"Société à responsabilité limitée","other_names":[],"seat":{"postal_code":"03200","city":"Vichy"},"officers":[]}],"departement":"03","court":"GREFFE DU TRIBUNAL DE COMMERCE DE CUSSET","link":"https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:B202602103","key":{"source":"bodacc","id":"B202602103"}}');
CREATE TABLE notice_siren (
    siren    TEXT    NOT NULL,
    position INTEGER NOT NULL REFERENCES notice (position),
    PRIMARY KEY (siren, position)
) WITHOUT ROWID;
INSERT INTO notice_siren VALUES('999101116',5);
INSERT INTO notice_siren VALUES('999101116',13);
INSERT INTO notice_siren VALUES('999102486',8);
INSERT INTO notice_siren VALUES('999103856',1);
INSERT INTO notice_siren VALUES('999105596',7);
INSERT INTO notice_siren VALUES('999106966',16);
INSERT INTO notice_siren VALUES('999108707',3);
INSERT INTO notice_siren VALUES('999111818',9);
INSERT INTO notice_siren VALUES('999202583',17);
INSERT INTO notice_siren VALUES('999301070',5);
INSERT INTO notice_siren VALUES('999301070',13);
INSERT INTO notice_siren VALUES('999302367',2);
INSERT INTO notice_siren VALUES('999302367',6);
INSERT INTO notice_siren VALUES('999303654',6);
INSERT INTO notice_siren VALUES('999303654',18);
INSERT INTO notice_siren VALUES('999304942',7);
INSERT INTO notice_siren VALUES('999304942',14);
INSERT INTO notice_siren VALUES('999305238',8);
INSERT INTO notice_siren VALUES('999306525',10);
INSERT INTO notice_siren VALUES('999307812',11);
INSERT INTO notice_siren VALUES('999308109',12);
INSERT INTO notice_siren VALUES('999309396',12);
INSERT INTO notice_siren VALUES('999310683',15);
INSERT INTO notice_siren VALUES('999311970',4);
INSERT INTO notice_siren VALUES('999312267',4);
CREATE TABLE notice_kind (
    kind     TEXT    NOT NULL,
    position INTEGER NOT NULL REFERENCES notice (position),
    PRIMARY KEY (kind, position)
) WITHOUT ROWID;
INSERT INTO notice_kind VALUES('accounts-filed',1);
INSERT INTO notice_kind VALUES('accounts-filed',2);
INSERT INTO notice_kind VALUES('capital-change',16);
INSERT INTO notice_kind VALUES('capital-change',17);
INSERT INTO notice_kind VALUES('creation',10);
INSERT INTO notice_kind VALUES('creation',11);
INSERT INTO notice_kind VALUES('creation',15);
INSERT INTO notice_kind VALUES('insolvency-closing',4);
INSERT INTO notice_kind VALUES('insolvency-opening',3);
INSERT INTO notice_kind VALUES('merger-project',8);
INSERT INTO notice_kind VALUES('officer-change',16);
INSERT INTO notice_kind VALUES('radiation',18);
INSERT INTO notice_kind VALUES('registration',9);
INSERT INTO notice_kind VALUES('sale-of-business',5);
INSERT INTO notice_kind VALUES('sale-of-business',6);
INSERT INTO notice_kind VALUES('sale-of-business',7);
INSERT INTO notice_kind VALUES('sale-of-business',12);
INSERT INTO notice_kind VALUES('sale-of-business',13);
INSERT INTO notice_kind VALUES('seat-transfer',9);
CREATE TABLE watermark (
    source TEXT PRIMARY KEY,
    value  TEXT NOT NULL,
    at     TEXT NOT NULL
);
CREATE TABLE source_lock (
    source     TEXT    PRIMARY KEY,
    owner      TEXT    NOT NULL,
    token      TEXT    NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE TABLE document (
    source      TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    family      TEXT    NOT NULL,
    hash        TEXT    NOT NULL,
    bytes       INTEGER NOT NULL,
    notices     INTEGER NOT NULL,
    added       INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    at          TEXT    NOT NULL,
    PRIMARY KEY (source, name)
);
INSERT INTO document VALUES('bodacc','bodacc/BILAN_BXC20260212.xml','bilan','2c740de304fce9191878f3c4e5272bed0acb98f209cf7a60f9f107987c15ed76',2587,2,2,0,'2026-11-29 22:39:22.6112051+00:00');
INSERT INTO document VALUES('bodacc','bodacc/PCL_BXA20260211.xml','pcl','b8fbf05b7e1dc2c6a9076d70f2357b93525bf18c3aa81718076d99b4b48e928c',4108,2,2,0,'2026-11-29 22:39:22.6274193+00:00');
INSERT INTO document VALUES('bodacc','bodacc/RCS-A_BXA20260210.taz/RCS-A_BXA20260210.xml','rcs-a','148cc790db91ceac68a95e2f78e53548556e4fc111c5943461cfb5fa5d17fbdb',21677,8,8,0,'2026-11-29 22:39:22.8193671+00:00');
INSERT INTO document VALUES('bodacc','bodacc/RCS-A_BXA20260215.xml','rcs-a','4070952d549facf28b562adb874742658ab48ad13ade520b81032b068820b2d3',7310,3,3,0,'2026-11-29 22:39:22.8355586+00:00');
INSERT INTO document VALUES('bodacc','bodacc/RCS-B_BXB20260210.xml','rcs-b','b0062e322a6165514973bbbf9fdf9ff1e6225bf7d209e84942074f9b8a209e78',4863,3,3,0,'2026-11-29 22:39:22.8397254+00:00');
CREATE TABLE run (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    source     TEXT    NOT NULL,
    started_at TEXT    NOT NULL,
    ended_at   TEXT    NOT NULL,
    documents  INTEGER NOT NULL,
    notices    INTEGER NOT NULL,
    added      INTEGER NOT NULL,
    error      TEXT
);
CREATE TABLE gap (
    source    TEXT NOT NULL,
    family    TEXT NOT NULL,
    missing   TEXT NOT NULL,
    since     TEXT NOT NULL,
    filled_at TEXT,
    PRIMARY KEY (source, family, missing)
);
CREATE TABLE quarantine (
    id            TEXT    PRIMARY KEY,
    source        TEXT,
    document      TEXT    NOT NULL,
    line_number   INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    detail        TEXT    NOT NULL,
    raw           TEXT,
    at            TEXT    NOT NULL
);
CREATE TABLE document_warning (
    source   TEXT    NOT NULL,
    document TEXT    NOT NULL,
    code     TEXT    NOT NULL,
    detail   TEXT    NOT NULL,
    count    INTEGER NOT NULL,
    PRIMARY KEY (source, document, code, detail),
    FOREIGN KEY (source, document) REFERENCES document (source, name) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE standing (
    source        TEXT PRIMARY KEY,
    condition     TEXT NOT NULL,
    reason        TEXT,
    not_before    TEXT,
    circuit       TEXT NOT NULL,
    circuit_until TEXT,
    settings      TEXT NOT NULL,
    postponed     INTEGER NOT NULL,
    at            TEXT NOT NULL
);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('notice',18);
CREATE UNIQUE INDEX notice_revision ON notice (source, id, revision, live);
CREATE INDEX notice_corrects ON notice (source, corrects, position) WHERE corrects IS NOT NULL;
CREATE INDEX notice_published_on ON notice (published_on);
CREATE INDEX run_source ON run (source, number);
CREATE INDEX quarantine_at ON quarantine (at);
CREATE INDEX quarantine_source ON quarantine (source);
COMMIT;
