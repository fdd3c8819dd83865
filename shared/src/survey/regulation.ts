/**
 * The survey as Permenpan RB 14/2017 (Survei Kepuasan Masyarakat) has it: nine elements with four answers each, the
 * classes of the index. A building file may put its own in place of any part of it.
 */
import type { SurveyConfig, SurveyElement, Text } from '../queue/index.js';

/** One in nine, as the regulation rounds it. All are alike, and the index divides by their sum: see `figures.ts`. */
const weight = 0.111;

const text = (id: string, en: string): Text => ({ id, en });
const element = (
  id: string,
  name: Text,
  question: Text,
  answers: readonly [Text, Text, Text, Text],
): SurveyElement => ({ id, name, question, answers, weight });

const fit = [
  text('Tidak sesuai', 'Not fitting'),
  text('Kurang sesuai', 'Not very fitting'),
  text('Sesuai', 'Fitting'),
  text('Sangat sesuai', 'Very fitting'),
] as const;

const elements: readonly SurveyElement[] = [
  element(
    'U1',
    text('Persyaratan', 'Requirements'),
    text(
      'Bagaimana pendapat Anda tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      'How well did what you had to bring fit the service that you came for?',
    ),
    fit,
  ),
  element(
    'U2',
    text('Sistem, mekanisme, dan prosedur', 'System, mechanism and procedure'),
    text(
      'Bagaimana kemudahan prosedur pelayanan di unit ini?',
      'How easy was the procedure of the service here?',
    ),
    [
      text('Tidak mudah', 'Not easy'),
      text('Kurang mudah', 'Not very easy'),
      text('Mudah', 'Easy'),
      text('Sangat mudah', 'Very easy'),
    ],
  ),
  element(
    'U3',
    text('Waktu penyelesaian', 'Time taken'),
    text('Bagaimana kecepatan waktu dalam memberikan pelayanan?', 'How quickly was the service given?'),
    [
      text('Tidak cepat', 'Not quickly'),
      text('Kurang cepat', 'Not very quickly'),
      text('Cepat', 'Quickly'),
      text('Sangat cepat', 'Very quickly'),
    ],
  ),
  element(
    'U4',
    text('Biaya atau tarif', 'Cost or fee'),
    text(
      'Bagaimana kewajaran biaya atau tarif dalam pelayanan?',
      'How reasonable was the cost or fee of the service?',
    ),
    [
      text('Sangat mahal', 'Very expensive'),
      text('Cukup mahal', 'Rather expensive'),
      text('Murah', 'Cheap'),
      text('Gratis', 'Free'),
    ],
  ),
  element(
    'U5',
    text('Produk spesifikasi jenis pelayanan', 'What the service gives'),
    text(
      'Bagaimana kesesuaian produk pelayanan antara yang tercantum dalam standar dengan hasil yang diberikan?',
      'How well did what you were given fit what the service standard promises?',
    ),
    fit,
  ),
  element(
    'U6',
    text('Kompetensi pelaksana', 'Competence of the officer'),
    text(
      'Bagaimana kompetensi atau kemampuan petugas dalam pelayanan?',
      'How competent was the officer who served you?',
    ),
    [
      text('Tidak kompeten', 'Not competent'),
      text('Kurang kompeten', 'Not very competent'),
      text('Kompeten', 'Competent'),
      text('Sangat kompeten', 'Very competent'),
    ],
  ),
  element(
    'U7',
    text('Perilaku pelaksana', 'Conduct of the officer'),
    text(
      'Bagaimana perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
      'How polite and friendly was the officer who served you?',
    ),
    [
      text('Tidak sopan dan ramah', 'Not polite and friendly'),
      text('Kurang sopan dan ramah', 'Not very polite and friendly'),
      text('Sopan dan ramah', 'Polite and friendly'),
      text('Sangat sopan dan ramah', 'Very polite and friendly'),
    ],
  ),
  element(
    'U8',
    text('Penanganan pengaduan, saran, dan masukan', 'Complaints, suggestions and feedback'),
    text(
      'Bagaimana penanganan pengaduan pengguna layanan?',
      'How are complaints of those who use the service handled?',
    ),
    [
      text('Tidak ada', 'There is no way to complain'),
      text('Ada tetapi tidak berfungsi', 'There is one, but it does not work'),
      text('Berfungsi kurang maksimal', 'It could work better'),
      text('Dikelola dengan baik', 'They are handled well'),
    ],
  ),
  element(
    'U9',
    text('Sarana dan prasarana', 'Facilities'),
    text('Bagaimana kualitas sarana dan prasarana?', 'How good are the building and what is in it?'),
    [text('Buruk', 'Bad'), text('Cukup', 'Fair'), text('Baik', 'Good'), text('Sangat baik', 'Very good')],
  ),
];

export const regulationSurvey: SurveyConfig = {
  elements,
  // What people judge at once and what officers can mend soonest: how fast it went, and how they were treated.
  quick: ['U3', 'U7'],
  bands: [
    { class: 'A', label: text('Sangat baik', 'Very good'), from: 88.31 },
    { class: 'B', label: text('Baik', 'Good'), from: 76.61 },
    { class: 'C', label: text('Kurang baik', 'Less than good'), from: 65 },
    { class: 'D', label: text('Tidak baik', 'Not good'), from: 25 },
  ],
  withoutTicket: false,
};
