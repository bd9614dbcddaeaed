import { demoKnowledge } from '../../../../src/local/demo/knowledge.ts'
import { translate } from '../../../eval/sellers/translations/translation.ts'

/** Ana's records with the French she approved. */
export const anaInFrench = translate(demoKnowledge, 'fr', {
  'Criação de logo': ['Création de logo', 'logo', 'logotype', 'identité visuelle', 'charte graphique'],
  'Logos originais, desenhados do zero, para pequenos negócios e profissionais.':
    'Des logos originaux, dessinés à partir de zéro, pour les petites entreprises et les indépendants.',
  'criação de sites': [
    'création de sites',
    'site',
    'site web',
    'site internet',
    'boutique en ligne',
    'appli',
  ],
  'animação e vídeo': ['animation et vidéo', 'animation', 'animé', 'vidéo', 'gif'],
  impressão: ['impression', 'imprimer', 'imprimerie', 't-shirt'],
  'design de embalagem': ['création d’emballages', 'emballage', 'étiquette', 'packaging'],
  Essencial: 'Essentiel',
  Profissional: 'Professionnel',
  Completo: 'Complet',
  '1 proposta de logo': '1 proposition de logo',
  'arquivos PNG e JPG': 'fichiers PNG et JPG',
  '3 propostas de logo': '3 propositions de logo',
  'manual da marca de 12 páginas': 'guide de marque de 12 pages',
  'Qual é o nome da marca, como deve aparecer?': 'Quel est le nom de la marque, tel qu’il doit apparaître ?',
  'O que o seu negócio faz e para quem?': 'Que fait votre entreprise, et pour qui ?',
  'Que estilo combina com a marca: minimalista, clássico, divertido ou ousado?':
    'Quel style convient à la marque : minimaliste, classique, amusant ou audacieux ?',
  'Nome da marca': 'Nom de la marque',
  'O que o negócio faz': 'Activité de l’entreprise',
  minimalista: 'minimaliste',
  clássico: 'classique',
  divertido: 'amusant',
  ousado: 'audacieux',
  'Para quando você precisa?': 'Pour quand en avez-vous besoin ?',
  'O pagamento é metade no início e metade na entrega, por Pix, cartão ou transferência.':
    'Le paiement se fait moitié au début et moitié à la livraison, par Pix, carte ou virement.',
  'Como funciona o pagamento?': 'Comment se passe le paiement ?',
})
