import { demoKnowledge } from '../../../../src/local/demo/knowledge.ts'
import { translate } from '../../../eval/sellers/translations/translation.ts'

/** Ana's records with the German she approved. */
export const anaInGerman = translate(demoKnowledge, 'de', {
  'Criação de logo': ['Logodesign', 'Logo', 'Logos', 'Firmenzeichen', 'Markenauftritt'],
  'Logos originais, desenhados do zero, para pequenos negócios e profissionais.':
    'Eigenständige Logos, von Grund auf gezeichnet, für kleine Unternehmen und Selbstständige.',
  'criação de sites': ['Webdesign', 'Website', 'Webseite', 'Onlineshop', 'App'],
  'animação e vídeo': ['Animation und Video', 'Animation', 'Video', 'animiertes Logo', 'gif'],
  impressão: ['Druck', 'drucken', 'Druckerei', 'T-Shirts'],
  'design de embalagem': ['Verpackungsdesign', 'Verpackung', 'Etikett', 'Schachtel'],
  Essencial: 'Basis',
  Profissional: 'Profi',
  Completo: 'Komplett',
  '1 proposta de logo': '1 Logoentwurf',
  'arquivos PNG e JPG': 'PNG- und JPG-Dateien',
  'versão com fundo transparente': 'eine Fassung mit transparentem Hintergrund',
  '3 propostas de logo': '3 Logoentwürfe',
  'arquivos PNG, JPG e PDF': 'PNG-, JPG- und PDF-Dateien',
  'arquivos vetoriais editáveis': 'bearbeitbare Vektordateien',
  'paleta de cores': 'eine Farbpalette',
  'tudo do pacote Profissional': 'alles aus dem Paket Profi',
  'manual da marca de 12 páginas': 'ein Markenhandbuch mit 12 Seiten',
  'capas para redes sociais': 'Titelbilder für soziale Netzwerke',
  'proposta extra de logo': ['zusätzlicher Logoentwurf', 'zusätzlicher Entwurf', 'weiterer Entwurf'],
  'cartão de visita': ['Visitenkarte', 'Visitenkarten'],
  papelaria: ['Geschäftsausstattung', 'Briefpapier', 'Umschlag', 'E-Mail-Signatur'],
  'Nome da marca': 'Markenname',
  'Qual é o nome da marca, como deve aparecer?':
    'Wie lautet der Markenname, genau so, wie er erscheinen soll?',
  'O que o negócio faz': 'Was das Unternehmen macht',
  'O que o seu negócio faz e para quem?': 'Was macht Ihr Unternehmen, und für wen?',
  Estilo: 'Stil',
  'Que estilo combina com a marca: minimalista, clássico, divertido ou ousado?':
    'Welcher Stil passt zur Marke: minimalistisch, klassisch, verspielt oder mutig?',
  minimalista: 'minimalistisch',
  clássico: 'klassisch',
  divertido: 'verspielt',
  ousado: 'mutig',
  'Prazo desejado': 'Gewünschter Termin',
  'Para quando você precisa?': 'Bis wann brauchen Sie es?',
  'Artes para redes sociais': ['Grafiken für soziale Netzwerke', 'Social Media', 'Posts', 'Instagram-Posts'],
  'Modelos de posts prontos para editar, com a cara da sua marca.':
    'Vorlagen für Posts zum Selbstbearbeiten, im Stil Ihrer Marke.',
  'gestão de redes sociais': ['Betreuung sozialer Netzwerke', 'Betreuung', 'Anzeigen', 'Follower'],
  'Kit Inicial': 'Startpaket',
  'Kit Ampliado': 'Großes Paket',
  '6 modelos de posts': '6 Vorlagen für Posts',
  '12 modelos de posts': '12 Vorlagen für Posts',
  '6 modelos de stories': '6 Vorlagen für Stories',
  'editáveis no Canva': 'in Canva bearbeitbar',
  'Como funciona o pagamento?': 'Wie läuft die Bezahlung?',
  'O pagamento é metade no início e metade na entrega, por Pix, cartão ou transferência.':
    'Bezahlt wird zur Hälfte am Anfang und zur Hälfte bei der Lieferung, per Pix, Karte oder Überweisung.',
  'O logo é meu?': 'Gehört das Logo mir?',
  'Sim: depois do pagamento final, todos os direitos de uso do logo são seus.':
    'Ja: Nach der letzten Zahlung gehören alle Nutzungsrechte am Logo Ihnen.',
  'contratos e confidencialidade': ['Verträge und Vertraulichkeit', 'Vertrag', 'Geheimhaltung', 'NDA'],
})
